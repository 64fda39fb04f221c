import { Form, Link } from '@remix-run/react'
import { useI18n } from '~/i18n/I18n'
import { Field } from '~/ui/kit/Field'
import { ErrorSummary, type FormErrors } from '~/ui/kit/ErrorSummary'

type Props = {
  label: string
  hint: string
  send: string
  trouble: (FormErrors & { typed: Record<string, string | string[]> }) | undefined
  /** The address for cancelling. */
  back: string
}

/** Renders the form for the target of a move or merge: one field for a link or id. */
export function TargetForm({ label, hint, send, trouble, back }: Props) {
  const { t } = useI18n()
  const told = trouble && placed(trouble)
  const wrong = told?.fields.to
  return (
    <Form method="post" className="stack">
      <ErrorSummary trouble={told} />
      <Field
        name="to"
        label={label}
        hint={hint}
        error={wrong ? t(wrong) : null}
        defaultValue={String(trouble?.typed.to ?? '')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <div className="row">
        <button className="button">{send}</button>
        <Link className="button quiet" to={back}>
          {t('posts.cancel')}
        </Link>
      </div>
    </Form>
  )
}

/** Shows the act's refusals at the only field. */
const placed = (trouble: FormErrors): FormErrors =>
  /^(posts|threads)\./.test(trouble.reason)
    ? { ...trouble, reason: 'errors.mendForm', fields: { to: trouble.reason } }
    : trouble
