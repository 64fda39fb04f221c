import { Link, useFetcher, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Locale } from '~/domain/context'
import type { PostDocument } from '~/domain/posts/document/document'
import type { Citation } from '~/domain/sources/source'
import type { SimilarPost } from '~/domain/search/found'
import type { MessageKey } from '~/i18n/messages'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { TroubleSummary, type Troubles } from '~/ui/kit/TroubleSummary'
import { documentFromJson } from '~/ui/editor/documentFrom'
import { clearDraft } from '~/ui/editor/draft'
import { SourceFields } from '~/ui/sources/SourceFields'
import { SimilarPosts } from '~/ui/search/SimilarPosts'
import { Words } from './PostWords'
import { StanceChoice } from './StanceChoice'
import { WritingField } from './WritingField'

type Typed = Record<string, string | string[]>

/** What came back from a form that was not taken, or what it would look like; both with what was typed. */
export type Answered = {
  trouble?: (Troubles & { typed: Typed }) | undefined
  shown?: { html: string; lang: Locale; typed: Typed; similar?: SimilarPost[] } | undefined
}

type Props = {
  /** Where the words go. */
  action: string
  sendKey?: string
  /** The revision that an edit begins from. */
  revision?: number
  lang: Locale
  stance?: string | null
  doc?: PostDocument | null
  markdown?: string
  /** What the post rests on so far. */
  sources?: readonly Citation[]
  /** The page to go on to once it is sent, instead of the reply's own. */
  to?: string | null
  /** Under which name unsent words are kept in this browser. */
  draft: string
  answered?: Answered
  sendLabel?: string
  /** Whether somebody has come to write. */
  eager?: boolean
  onCancel?: () => void
}

/** The form for an answer or an edit: stance, words, language. The same without script, where words are Markdown. */
export function ReplyForm(props: Props) {
  const { t } = useWords()
  const fetcher = useFetcher<Answered>()
  const form = useRef<HTMLFormElement>(null)
  // A refused edit brings a newer revision along; what was begun goes on under its first name.
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
      <TroubleSummary trouble={trouble}>
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
      </TroubleSummary>
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

function Preview({ shown }: { shown: NonNullable<Answered['shown']> }): ReactNode {
  const { t } = useWords()
  return (
    <section className="preview" aria-label={t('posts.previewHeading')}>
      <h2>{t('posts.previewHeading')}</h2>
      <Words
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

/** What only the act could know about the words is told at their field, like the rest. */
const placed = (trouble: Answered['trouble']): Answered['trouble'] =>
  trouble && aboutWords.includes(trouble.reason)
    ? { ...trouble, reason: 'errors.mendForm', fields: { text: trouble.reason } }
    : trouble

/** Once the answer leads away from the form, the words have arrived and the draft has done its work. */
function useDraftCleared(draft: string, answered: boolean) {
  const leaving = useNavigation().state === 'loading' && answered
  useEffect(() => {
    if (leaving) clearDraft(draft)
  }, [leaving, draft])
}
