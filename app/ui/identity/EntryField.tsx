import type { InputHTMLAttributes, ReactNode } from 'react'
import { useI18n } from '~/i18n/I18n'
import { Field } from '~/ui/kit/Field'
import { fieldProblem, submittedValue, type IdentityFormProblem } from './fieldProblem'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  trouble: IdentityFormProblem | undefined
} & InputHTMLAttributes<HTMLInputElement>

/** Renders a required field with its submitted value and its error. Autocorrection is off. */
export function EntryField({ trouble, ...field }: Props) {
  const { t } = useI18n()
  const wrong = fieldProblem(trouble, field.name)
  return (
    <Field
      required
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      defaultValue={submittedValue(trouble, field.name)}
      error={wrong && t(wrong)}
      {...field}
    />
  )
}
