import { Form, Link } from '@remix-run/react'
import { useWords } from '~/i18n/Words'
import { Field } from '~/ui/kit/Field'
import { TroubleSummary, type Troubles } from '~/ui/kit/TroubleSummary'

type Props = {
  label: string
  hint: string
  send: string
  trouble: (Troubles & { typed: Record<string, string | string[]> }) | undefined
  /** The address for cancelling. */
  back: string
}

/** Renders the form for the target of a move or merge: one field for a link or id. */
export function TargetForm({ label, hint, send, trouble, back }: Props) {
  const { t } = useWords()
  const told = trouble && placed(trouble)
  const wrong = told?.fields.to
  return (
    <Form method="post" className="stack">
      <TroubleSummary trouble={told} />
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
const placed = (trouble: Troubles): Troubles =>
  /^(posts|threads)\./.test(trouble.reason)
    ? { ...trouble, reason: 'errors.mendForm', fields: { to: trouble.reason } }
    : trouble
