import { EditorContent, useEditor } from '@tiptap/react'
import type { Editor as TiptapEditor } from '@tiptap/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { PostDocument } from '~/domain/posts/document/document'
import { extensions } from '~/domain/posts/document/extensions'
import { documentFromTyped } from './documentFrom'
import { handleKey, leavesEditor, type KeyActions } from './keys'
import { LinkForm } from './LinkForm'
import { Toolbar } from './Toolbar'
import type { EditorMessages } from './messages'
import './editor.css'

/** The editor's properties. */
export type EditorProps = {
  /** Name of the hidden field with the document's JSON, which is empty for an empty document. */
  name: string
  label: string
  words: EditorMessages
  /**
   * The initial content: a document, or else the text typed into the textarea before the editor was
   * loaded.
   */
  initialDoc?: PostDocument | null
  initialText?: string | undefined
  /** Ids of the elements that describe the field. */
  describedBy?: string | undefined
  invalid?: boolean
  autoFocus?: boolean
  /** Called after every change with the hidden field's JSON and whether the document is empty. */
  onChange?: (json: string, empty: boolean) => void
  /** Called for Ctrl+Enter. */
  onSend?: () => void
}

/**
 * Renders the rich text editor. It includes Tiptap, so load it with `lazy()` when the member starts
 * to write.
 */
export default function Editor(props: EditorProps) {
  const {
    name,
    label,
    words,
    initialDoc = null,
    initialText = '',
    describedBy,
    invalid = false,
    autoFocus = false,
  } = props
  const { onChange, onSend } = props
  const hint = useId()
  const [linking, setLinking] = useState(false)
  const [initial] = useState(() => initialDoc ?? documentFromTyped(initialText))
  const [json, setJson] = useState(() => (initial === null ? '' : JSON.stringify(initial)))
  const running = useRef<TiptapEditor | null>(null)
  const acts = useRef<KeyActions>({ send: null, link: () => setLinking(true) })
  useEffect(() => {
    acts.current = { send: onSend ?? null, link: () => setLinking(true) }
  }, [onSend])
  // Memoised, because Tiptap would otherwise rebuild its view at every key press.
  const editorProps = useMemo(
    () => ({
      attributes: attributesOf({
        label,
        describedBy: [describedBy, hint].filter(Boolean).join(' '),
        invalid,
      }),
      // Returning true leaves the key to the browser, which moves the focus.
      handleDOMEvents: { keydown: (_: unknown, event: KeyboardEvent) => leavesEditor(event) },
      handleKeyDown: (_: unknown, event: KeyboardEvent) =>
        running.current !== null && handleKey(event, running.current, acts.current),
    }),
    [label, describedBy, hint, invalid],
  )
  const editor = useEditor({
    extensions,
    content: initial,
    autofocus: autoFocus ? 'end' : false,
    immediatelyRender: false,
    // The page's own styles cover it; injected ones would violate the Content-Security-Policy.
    injectCSS: false,
    editorProps,
    onCreate: ({ editor }) => {
      running.current = editor
    },
    onUpdate: ({ editor }) => {
      const said = jsonOf(editor)
      setJson(said)
      onChange?.(said, said === '')
    },
  })

  return (
    <div className="editor">
      <input type="hidden" name={name} value={json} readOnly />
      {editor && (
        <Toolbar
          editor={editor}
          words={words}
          linking={linking}
          onLink={() => setLinking(!linking)}
        />
      )}
      {editor && linking && (
        <LinkForm editor={editor} words={words} onDone={() => setLinking(false)} />
      )}
      <EditorContent className="editor-page" editor={editor} />
      <p className="editor-keys" id={hint}>
        {words.keys}
      </p>
    </div>
  )
}

/**
 * Returns the document's JSON, or an empty string for an empty one, so that the form's validation
 * reports it.
 */
function jsonOf(editor: TiptapEditor): string {
  return editor.getText().trim() === '' ? '' : JSON.stringify(editor.getJSON())
}

type Described = { label: string; describedBy: string; invalid: boolean }

function attributesOf({ label, describedBy, invalid }: Described): Record<string, string> {
  return {
    class: 'editor-words',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': describedBy,
    ...(invalid ? { 'aria-invalid': 'true' } : {}),
  }
}
