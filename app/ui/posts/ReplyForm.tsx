import { Link, useFetcher, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Locale } from '~/domain/context'
import type { PostDocument } from '~/domain/posts/document/document'
import type { Citation } from '~/domain/sources/source'
import type { SimilarPost } from '~/domain/search/results'
import type { MessageKey } from '~/i18n/messages'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { ErrorSummary, type FormErrors } from '~/ui/kit/ErrorSummary'
import { documentFromJson } from '~/ui/editor/documentFrom'
import { clearDraft } from '~/ui/editor/draft'
import { SourceFields } from '~/ui/sources/SourceFields'
import { SimilarPosts } from '~/ui/search/SimilarPosts'
import { PostBody } from './PostBody'
import { StanceChoice } from './StanceChoice'
import { WritingField } from './WritingField'

type Typed = Record<string, string | string[]>

/** The result of a rejected form or of a preview, with the submitted values. */
export type FormResult = {
  trouble?: (FormErrors & { typed: Typed }) | undefined
  shown?: { html: string; lang: Locale; typed: Typed; similar?: SimilarPost[] } | undefined
}

type Props = {
  /** The address of the form's action. */
  action: string
  sendKey?: string | undefined
  /** The revision that an edit is based on. */
  revision?: number | undefined
  lang: Locale
  stance?: string | null | undefined
  doc?: PostDocument | null | undefined
  markdown?: string | undefined
  /** The post's current citations. */
  sources?: readonly Citation[] | undefined
  /** The page to return to instead of the reply's own. */
  to?: string | null | undefined
  /** The key of the draft in this browser. */
  draft: string
  answered?: FormResult | undefined
  sendLabel?: string | undefined
  /** Whether the editor is loaded at once. */
  eager?: boolean
  onCancel?: () => void
}

/**
 * Renders the form for a reply or an edit: stance, text, language. Works without script, with
 * Markdown.
 */
export function ReplyForm(props: Props) {
  const { t } = useI18n()
  const fetcher = useFetcher<FormResult>()
  const form = useRef<HTMLFormElement>(null)
  // A rejected edit comes with a newer revision; the draft keeps its first key.
  const [draft] = useState(props.draft)
  const answered = fetcher.data ?? props.answered ?? {}
  const trouble = placed(answered.trouble)
  const typed = answered.trouble?.typed ?? answered.shown?.typed ?? {}
  useDraftCleared(draft, fetcher.state === 'loading' && fetcher.formAction === props.action)
  const errors = trouble?.fields ?? {}
  const send = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>('.button'))
  }
  return (
    <fetcher.Form
      ref={form}
      className="reply-form"
      method="post"
      encType="multipart/form-data"
      action={props.action}
      onKeyDown={send}
    >
      <ErrorSummary trouble={trouble}>
        {trouble?.reason === 'identity.signInFirst' && (
          <p>
            <Link to={links.signIn(props.action)}>{t('site.signIn')}</Link>
          </p>
        )}
        {trouble?.reason === 'threads.merged' && (
          <p>
            <a href={props.action} target="_blank" rel="noopener">
              {t('threads.mergedThere')}
            </a>
          </p>
        )}
        {trouble?.reason === 'posts.editedMeanwhile' && (
          <p>
            <a
              href={links.post(Number(/\d+/.exec(props.action)?.[0]))}
              target="_blank"
              rel="noopener"
            >
              {t('posts.currentVersion')}
            </a>
          </p>
        )}
      </ErrorSummary>
      {answered.shown && <Preview shown={answered.shown} />}
      <StanceChoice
        chosen={one(typed.stance) ?? props.stance ?? null}
        error={errors.stance ? t(errors.stance) : null}
      />
      <WritingField
        action={props.action}
        draft={draft}
        doc={documentFromJson(one(typed.doc) ?? '') ?? props.doc ?? null}
        markdown={one(typed.text) ?? props.markdown ?? ''}
        error={errors.text ? t(errors.text) : null}
        onSend={() =>
          form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>('.button'))
        }
        eager={props.eager ?? false}
      />
      <SourceFields typed={typed} sources={props.sources ?? []} errors={errors} />
      <label className="lang-choice">
        {t('posts.writtenIn')}{' '}
        <select name="lang" defaultValue={one(typed.lang) ?? props.lang}>
          <option value="de">{t('site.german')}</option>
          <option value="en">{t('site.english')}</option>
        </select>
      </label>
      {props.sendKey && <input type="hidden" name="key" value={one(typed.key) ?? props.sendKey} />}
      {props.revision !== undefined && (
        <input type="hidden" name="revision" value={props.revision} />
      )}
      <input type="hidden" name="action" value={props.action} />
      {(one(typed.to) ?? props.to) && (
        <input type="hidden" name="to" value={one(typed.to) ?? props.to ?? ''} />
      )}
      <div className="row">
        <button className="button" disabled={fetcher.state === 'submitting'}>
          {props.sendLabel ?? t('posts.send')}
        </button>
        <button className="button quiet" formAction={links.preview()} formNoValidate>
          {t('posts.preview')}
        </button>
        {props.onCancel && (
          <button type="button" className="plain" onClick={props.onCancel}>
            {t('posts.cancel')}
          </button>
        )}
      </div>
    </fetcher.Form>
  )
}

function Preview({ shown }: { shown: NonNullable<FormResult['shown']> }): ReactNode {
  const { t } = useI18n()
  return (
    <section className="preview" aria-label={t('posts.previewHeading')}>
      <h2>{t('posts.previewHeading')}</h2>
      <PostBody
        post={{ standing: 'stands', removedReason: null, lang: shown.lang, html: shown.html }}
      />
      {shown.similar && <SimilarPosts posts={shown.similar} />}
    </section>
  )
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

const aboutWords: readonly MessageKey[] = [
  'posts.textEmpty',
  'posts.textTooLong',
  'posts.badDocument',
]

/** Shows the act's refusals about the text at its field. */
const placed = (trouble: FormResult['trouble']): FormResult['trouble'] =>
  trouble && aboutWords.includes(trouble.reason)
    ? { ...trouble, reason: 'errors.mendForm', fields: { text: trouble.reason } }
    : trouble

/**
 * Deletes the draft when the response redirects away from the form, which means that the post was
 * saved.
 */
function useDraftCleared(draft: string, answered: boolean) {
  const leaving = useNavigation().state === 'loading' && answered
  useEffect(() => {
    if (leaving) clearDraft(draft)
  }, [leaving, draft])
}
