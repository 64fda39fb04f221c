import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react'
import { useFieldId } from './FieldIds'

type Labelled = { name: string; label: string; hint?: ReactNode; error?: string | null | undefined }

/** Renders a text input with its label, hint and error. */
export function Field({
  name,
  label,
  hint,
  error,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useFieldId()(name)
  return (
    <Labels id={id} label={label} hint={hint} error={error}>
      <input id={id} name={name} {...described(id, hint, error)} {...input} />
    </Labels>
  )
}

/** Renders a textarea. */
export function TextField({
  name,
  label,
  hint,
  error,
  areaRef,
  ...area
}: Labelled & {
  areaRef?: Ref<HTMLTextAreaElement>
} & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useFieldId()(name)
  return (
    <Labels id={id} label={label} hint={hint} error={error}>
      <textarea
        ref={areaRef}
        id={id}
        name={name}
        rows={8}
        {...described(id, hint, error)}
        {...area}
      />
    </Labels>
  )
}

type Option = { value: string; label: ReactNode; hint?: ReactNode }

/** Renders a group of radio buttons. */
export function Choice({
  name,
  label,
  hint,
  error,
  options,
  chosen,
  className,
}: Labelled & { options: Option[]; chosen?: string | null | undefined; className?: string }) {
  const id = useFieldId()(name)
  return (
    <fieldset
      className={['choice', className, error && 'wrong'].filter(Boolean).join(' ')}
      id={id}
      {...described(id, hint, error)}
    >
      <legend>{label}</legend>
      <Notes id={id} hint={hint} error={error} />
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className={`choice-option choice-${option.value}`}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              required
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Renders a select. */
export function Select({
  name,
  label,
  hint,
  error,
  options,
  chosen,
}: Labelled & { options: { value: string; label: string }[]; chosen?: string | null | undefined }) {
  const id = useFieldId()(name)
  return (
    <Labels id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        defaultValue={chosen ?? undefined}
        {...described(id, hint, error)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labels>
  )
}

type Identified = { id: string; hint?: ReactNode; error?: string | null | undefined }

function Labels({
  id,
  label,
  hint,
  error,
  children,
}: Identified & { label: string; children: ReactNode }) {
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

function Notes({ id, hint, error }: Identified) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

const described = (id: string, hint: ReactNode, error?: string | null | undefined) => ({
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
})
