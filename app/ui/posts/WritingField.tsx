import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react'
import type { PostDocument } from '~/domain/posts/document/document'
import { useI18n } from '~/i18n/I18n'
import { clearDraft, keepDraft, restoreDraft } from '~/ui/editor/draft'
import type { EditorProps } from '~/ui/editor/Editor'
import { TextField } from '~/ui/kit/Field'
import { useFieldId } from '~/ui/kit/FieldIds'
import { SimilarWhileWriting } from '~/ui/search/SimilarWhileWriting'
import { editorMessages } from './editorMessages'

type Props = {
  /** The address of the form's action. */
  action: string
  draft: string
  /** The initial content, as a document and as Markdown. */
  doc: PostDocument | null
  markdown: string
  error: string | null
  onSend: () => void
  /** Whether the editor is loaded at once instead of when the field gets the focus. */
  eager: boolean
}

/**
 * Renders a post's text field: a textarea for Markdown, which becomes the editor when a member
 * starts to write with script.
 */
export function WritingField({ action, draft, doc, markdown, error, onSend, eager }: Props) {
  const { t } = useI18n()
  const id = useFieldId()('text')
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null)
  // The initial content stays the same whatever the page loads later, so that text is not replaced
  // while it is being edited.
  const [begun] = useState({ doc, markdown })
  const [typed, setTyped] = useState(markdown)
  const [kept, setKept] = useState<PostDocument | null>(null)
  const [said, setSaid] = useState('')
  const load = useCallback(async () => {
    const found = restoreDraft(draft)
    const module = await import('~/ui/editor/Editor')
    setKept((known) => known ?? found)
    setEditor(() => module.default)
  }, [draft])
  const area = useRef<HTMLTextAreaElement>(null)
  // The member may have typed before the page's scripts were loaded.
  useEffect(() => {
    if (area.current !== null && area.current.value !== '') setTyped(area.current.value)
  }, [])
  useEffect(() => {
    if (eager || restoreDraft(draft) || document.activeElement === area.current) void load()
  }, [draft, eager, load])
  const discard = () => {
    clearDraft(draft)
    setKept(null)
  }
  if (!Editor) {
    return (
      <TextField
        areaRef={area}
        name="text"
        label={t('posts.words')}
        hint={t('posts.markdownHint')}
        error={error}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => void load()}
        maxLength={32_000}
        required
      />
    )
  }
  const untouched = typed === begun.markdown
  const restored = untouched ? kept : null
  return (
    <div className={error ? 'field wrong' : 'field'} id={id}>
      <span className="label" aria-hidden="true">
        {t('posts.words')}
      </span>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {restored && (
        <p className="hint" role="status">
          {t('posts.draftRestored')}{' '}
          <button type="button" className="plain" onClick={discard}>
            {t('posts.draftDiscard')}
          </button>
        </p>
      )}
      <Editor
        key={restored ? 'kept' : 'fresh'}
        name="doc"
        label={t('posts.words')}
        words={editorMessages(t)}
        initialDoc={restored ?? (untouched ? begun.doc : null)}
        initialText={typed}
        describedBy={error ? `${id}-error` : undefined}
        invalid={error !== null}
        autoFocus
        onChange={(json) => {
          keepDraft(draft, json)
          setSaid(json)
        }}
        onSend={onSend}
      />
      <SimilarWhileWriting action={action} said={said} />
    </div>
  )
}
