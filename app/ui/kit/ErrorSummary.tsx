import { useEffect, useRef, type ReactNode } from 'react'
import { useI18n } from '~/i18n/I18n'
import type { MessageKey } from '~/i18n/messages'
import { useFieldId } from './FieldIds'

/** The errors of a form from its action, by field name. */
export type FormErrors = {
  reason: MessageKey
  fields: Partial<Record<string, MessageKey>>
  retryAfter: number | null
}

/**
 * Renders the error summary above a form, with links to the fields. Takes the focus when it
 * appears.
 */
export function ErrorSummary({
  trouble,
  children,
}: {
  trouble: FormErrors | undefined
  children?: ReactNode
}) {
  const { t } = useI18n()
  const idOf = useFieldId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (trouble) box.current?.focus()
  }, [trouble])
  if (!trouble) return null
  const fields = Object.entries(trouble.fields)
  return (
    <div className="trouble" role="alert" tabIndex={-1} ref={box} id={idOf('trouble')}>
      <p>{t(trouble.reason, trouble.retryAfter === null ? {} : { count: trouble.retryAfter })}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(
            ([name, key]) =>
              key && (
                <li key={name}>
                  <a href={`#${idOf(name)}`}>{t(key)}</a>
                </li>
              ),
          )}
        </ul>
      )}
      {children}
    </div>
  )
}
