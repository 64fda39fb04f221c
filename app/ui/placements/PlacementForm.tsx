import { Form, Link } from '@remix-run/react'
import type { MessageKey } from '~/i18n/messages'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Field } from '~/ui/kit/Field'
import { ErrorSummary, type FormErrors } from '~/ui/kit/ErrorSummary'
import { StanceChoice } from '~/ui/posts/StanceChoice'

type Trouble = FormErrors & { typed: Record<string, string | string[]> }

/** Renders the form of a placement: target and stance. */
export function PlacementForm({
  postId,
  trouble: told,
}: {
  postId: number
  trouble: Trouble | undefined
}) {
  const { t } = useI18n()
  const trouble = told && placed(told)
  const errorOf = (name: string) => {
    const key = trouble?.fields[name]
    return key ? t(key) : null
  }
  return (
    <Form method="post" className="stack">
      <ErrorSummary trouble={trouble}>
        {trouble?.reason === 'identity.signInFirst' && (
          <p>
            <Link to={links.signIn(links.placePost(postId))}>{t('site.signIn')}</Link>
          </p>
        )}
      </ErrorSummary>
      <Field
        name="to"
        label={t('placements.under')}
        hint={t('placements.underHint')}
        error={errorOf('to')}
        defaultValue={String(trouble?.typed.to ?? '')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <StanceChoice
        label={t('placements.stanceQuestion')}
        chosen={String(trouble?.typed.stance ?? '')}
        error={errorOf('stance')}
      />
      <div className="row">
        <button className="button">{t('placements.placeNow')}</button>
        <Link className="button quiet" to={links.post(postId)}>
          {t('placements.back')}
        </Link>
      </div>
    </Form>
  )
}

const aboutPlace: readonly MessageKey[] = [
  'posts.targetUnreadable',
  'posts.targetMissing',
  'posts.targetClosed',
  'placements.targetClosed',
  'placements.itself',
  'placements.circle',
  'placements.already',
  'placements.targetGone',
  'placements.full',
  'placements.enoughOfYours',
]

/** Shows the act's refusals about the target at its field. */
const placed = (trouble: Trouble): Trouble =>
  aboutPlace.includes(trouble.reason)
    ? { ...trouble, reason: 'errors.mendForm', fields: { to: trouble.reason } }
    : trouble
