import type { InputHTMLAttributes } from 'react'
import { sourceField, sourceLimits, type Citation, type SourcePart } from '~/domain/sources/source'
import { useI18n } from '~/i18n/I18n'
import { useFieldId } from '~/ui/kit/FieldIds'
import type { FormErrors } from '~/ui/kit/ErrorSummary'
import { sourceRows, type SourceRow } from './sourceRows'

type Props = {
  typed: Record<string, string | string[]>
  sources: readonly Citation[]
  errors: FormErrors['fields']
}

/** Renders the fields for citations: folded while empty, and complete without script. */
export function SourceFields({ typed, sources, errors }: Props) {
  const { t } = useI18n()
  const rows = sourceRows(typed, sources)
  return (
    <details className="source-fields" open={rows.some(({ filled }) => filled)}>
      <summary>{t('sources.title')}</summary>
      <p className="hint">{t('sources.hint')}</p>
      {rows.map((row) => (
        <details key={row.place} className="source-row" open={row.place === 1 || row.filled}>
          <summary>{t('sources.number', { place: row.place })}</summary>
          <Row row={row} errors={errors} />
        </details>
      ))}
    </details>
  )
}

function Row({ row, errors }: { row: SourceRow; errors: Props['errors'] }) {
  const { t } = useI18n()
  const part = (name: SourcePart) => {
    const error = errors[sourceField(row.place, name)]
    return {
      name: sourceField(row.place, name),
      defaultValue: row.values[name],
      error: error ? t(error) : null,
    }
  }
  return (
    <div className="source-parts">
      <Part
        {...part('address')}
        label={t('sources.address')}
        hint={t('sources.addressHint')}
        maxLength={sourceLimits.address}
        inputMode="url"
        autoComplete="off"
      />
      <Part {...part('title')} label={t('sources.titleOf')} maxLength={sourceLimits.title} />
      <Part
        {...part('publisher')}
        label={t('sources.publisher')}
        maxLength={sourceLimits.publisher}
      />
      <Part
        {...part('dated')}
        label={t('sources.dated')}
        hint={t('sources.datedHint')}
        maxLength={sourceLimits.dated}
      />
      <Part {...part('quote')} label={t('sources.quote')} maxLength={sourceLimits.quote} />
      <Part
        {...part('archived')}
        label={t('sources.archivedAt')}
        maxLength={sourceLimits.address}
        inputMode="url"
        autoComplete="off"
      />
    </div>
  )
}

type PartProps = {
  name: string
  label: string
  hint?: string
  error: string | null
} & InputHTMLAttributes<HTMLInputElement>

function Part({ name, label, hint, error, ...input }: PartProps) {
  const id = useFieldId()(name)
  return (
    <label className={error ? 'field wrong' : 'field'}>
      <span className="label">{label}</span>
      {hint && <span className="hint">{hint}</span>}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <input
        type="text"
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...input}
      />
    </label>
  )
}
