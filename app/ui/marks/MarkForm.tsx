import { Form, Link } from '@remix-run/react'
import { markKinds, markLimits, type MarkKind, type OwnMark } from '~/domain/marks/mark'
import type { MessageKey } from '~/i18n/messages'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Choice, Field } from '~/ui/kit/Field'
import { ErrorSummary, type FormErrors } from '~/ui/kit/ErrorSummary'

type Trouble = FormErrors & { typed: Record<string, string | string[]> }

/**
 * Renders the form of a mark. A member with an earlier mark (`own`) sees it, and that a new one of
 * the same kind replaces it.
 */
export function MarkForm({
  postId,
  own,
  trouble: told,
}: {
  postId: number
  own: readonly OwnMark[]
  trouble: Trouble | undefined
}) {
  const { t } = useI18n()
  const trouble = placed(told)
  const errorOf = (name: string) => {
    const key = trouble?.fields[name]
    return key ? t(key) : null
  }
  const typed = (name: string) => String(trouble?.typed[name] ?? '')
  const hintOf = (kind: MarkKind) => {
    const before = own.find((mark) => mark.kind === kind)
    return before ? (
      <>
        {t(`marks.${kind}Hint`)}
        <br />
        {t('marks.saidBefore', { reason: before.reason })}
      </>
    ) : (
      t(`marks.${kind}Hint`)
    )
  }
  return (
    <Form method="post" className="stack">
      <ErrorSummary trouble={trouble}>
        {trouble?.reason === 'identity.signInFirst' && (
          <p>
            <Link to={links.signIn(links.markPost(postId))}>{t('site.signIn')}</Link>
          </p>
        )}
      </ErrorSummary>
      <Choice
        name="kind"
        label={t('marks.kindQuestion')}
        error={errorOf('kind')}
        options={markKinds.map((kind) => ({
          value: kind,
          label: t(`marks.${kind}`),
          hint: hintOf(kind),
        }))}
        chosen={typed('kind')}
      />
      <Field
        name="reason"
        label={t('posts.removeReason')}
        hint={t('marks.reasonHint')}
        error={errorOf('reason')}
        defaultValue={typed('reason')}
        maxLength={markLimits.reason}
        required
      />
      <Field
        name="duplicateOf"
        label={t('marks.originalOf')}
        hint={t('marks.originalHint')}
        error={errorOf('duplicateOf')}
        defaultValue={typed('duplicateOf')}
        autoComplete="off"
      />
      <div className="row">
        <button className="button">{t('marks.setNow')}</button>
        <Link className="button quiet" to={links.post(postId)}>
          {t('posts.cancel')}
        </Link>
      </div>
    </Form>
  )
}

const aboutOriginal: readonly MessageKey[] = [
  'marks.originalUnreadable',
  'marks.originalMissing',
  'marks.originalItself',
  'marks.originalElsewhere',
  'marks.originalGone',
  'marks.originalBeneath',
  'marks.originalRepeats',
]

/** Shows the act's refusals about the original at its field. */
const placed = (trouble: Trouble | undefined): Trouble | undefined =>
  trouble && aboutOriginal.includes(trouble.reason)
    ? { ...trouble, reason: 'errors.mendForm', fields: { duplicateOf: trouble.reason } }
    : trouble
