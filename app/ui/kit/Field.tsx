import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react'

type Labelled = { name: string; label: string; hint?: ReactNode; error?: string | null }

/** One line to fill in, with its label, hint and error tied to it. */
export function Field({ name, label, hint, error, ...input }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <input id={name} name={name} {...described(name, hint, error)} {...input} />
    </Labels>
  )
}

/** Several lines to fill in. */
export function TextField({ name, label, hint, error, areaRef, ...area }: Labelled & { areaRef?: Ref<HTMLTextAreaElement> } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <textarea ref={areaRef} id={name} name={name} rows={8} {...described(name, hint, error)} {...area} />
    </Labels>
  )
}

type Option = { value: string; label: ReactNode; hint?: ReactNode }

/** One of several, all of them in sight. */
export function Choice({ name, label, hint, error, options, chosen, className }: Labelled & { options: Option[]; chosen?: string | null; className?: string }) {
  return (
    <fieldset className={['choice', className, error && 'wrong'].filter(Boolean).join(' ')} id={name} {...described(name, hint, error)}>
      <legend>{label}</legend>
      <Notes name={name} hint={hint} error={error} />
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className={`choice-option choice-${option.value}`}>
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === chosen} required />
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

/** One of several from a list. */
export function Select({ name, label, hint, error, options, chosen }: Labelled & { options: { value: string; label: string }[]; chosen?: string | null }) {
  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <select id={name} name={name} defaultValue={chosen ?? undefined} {...described(name, hint, error)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labels>
  )
}

function Labels({ name, label, hint, error, children }: Labelled & { children: ReactNode }) {
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <Notes name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}

function Notes({ name, hint, error }: Omit<Labelled, 'label'>) {
  return (
    <>
      {hint && <p className="hint" id={`${name}-hint`}>{hint}</p>}
      {error && <p className="error" id={`${name}-error`}>{error}</p>}
    </>
  )
}

const described = (name: string, hint: ReactNode, error?: string | null) => ({
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
})
