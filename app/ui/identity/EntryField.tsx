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

/** A field that is needed, filled with what was typed before, with what is wrong about it. Nothing in it is corrected by the browser. */
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
