import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { linkTarget } from '~/domain/posts/document/document'
import type { EditorMessages } from './messages'

type Props = { editor: Editor; words: EditorMessages; onDone: () => void }

/** Renders the input for a link's address. It is inside a form and therefore not a form itself. */
export function LinkForm({ editor, words, onDone }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState(() => addressAt(editor))
  const [refused, setRefused] = useState(false)
  const wasLink = editor.isActive('link')
  useEffect(() => field.current?.select(), [])

  const close = () => {
    onDone()
    editor.view.focus()
  }
  const set = () => {
    const href = targetOf(address)
    setRefused(href === null)
    if (href === null) return field.current?.focus()
    setLink(editor, href)
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.key === 'Enter' && event.target !== field.current) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') set()
    else close()
  }
  return (
    <div className="editor-link" role="group" aria-label={words.link} onKeyDown={onKeyDown}>
      <label htmlFor={id}>{words.linkAddress}</label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="https://"
        value={address}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <button type="button" onClick={set}>
        {words.linkSet}
      </button>
      {wasLink && (
        <button type="button" onClick={remove}>
          {words.linkRemove}
        </button>
      )}
      <button type="button" onClick={close}>
        {words.linkCancel}
      </button>
      {refused && (
        <p className="editor-error" id={`${id}-error`} role="alert">
          {words.linkBad}
        </p>
      )}
    </div>
  )
}

function addressAt(editor: Editor): string {
  const href: unknown = editor.getAttributes('link').href
  return typeof href === 'string' ? href : ''
}

/** Adds a missing https:// or mailto:. */
function targetOf(address: string): string | null {
  const typed = address.trim()
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed)) return linkTarget(typed)
  if (/^[^\s@/:]+@[^\s@/:]+$/.test(typed)) return linkTarget(`mailto:${typed}`)
  return /^[^\s/.]+\.[^\s/]/.test(typed) ? linkTarget(`https://${typed}`) : null
}

function setLink(editor: Editor, href: string): void {
  const nothingChosen = editor.state.selection.empty && !editor.isActive('link')
  if (!nothingChosen) editor.chain().extendMarkRange('link').setLink({ href }).run()
  else {
    // Text typed next is not part of the link.
    editor
      .chain()
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .unsetMark('link')
      .run()
  }
}
