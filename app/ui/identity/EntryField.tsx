import type { InputHTMLAttributes, ReactNode } from 'react'
import { useWords } from '~/i18n/Words'
import { Field } from '~/ui/kit/Field'
import { troubleAt, typedInto, type FormTrouble } from './troubleAt'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  trouble: FormTrouble | undefined
} & InputHTMLAttributes<HTMLInputElement>

/** Renders a required field with its submitted value and its error. Autocorrection is off. */
export function EntryField({ trouble, ...field }: Props) {
  const { t } = useWords()
  const wrong = troubleAt(trouble, field.name)
  return (
    <Field
      required
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      defaultValue={typedInto(trouble, field.name)}
      error={wrong && t(wrong)}
      {...field}
    />
  )
}
