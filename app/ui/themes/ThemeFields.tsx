import { themeColours, themeLimits, type Theme, type ThemeColour } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import type { MessageKey } from '~/i18n/messages'
import { Choice, Field, TextField } from '~/ui/kit/Field'
import type { FormErrors } from '~/ui/kit/ErrorSummary'

type Words = Pick<Theme, 'nameDe' | 'nameEn' | 'descriptionDe' | 'descriptionEn' | 'colour'>
type Trouble = FormErrors & { typed: Record<string, string | string[]> }

/** Renders the fields of a theme, with the submitted or current values. */
export function ThemeFields({
  theme,
  trouble,
}: {
  theme: Words | null
  trouble: Trouble | undefined
}) {
  const { t } = useI18n()
  const filled = (name: keyof Words) => one(trouble?.typed[name]) ?? theme?.[name] ?? ''
  const field = (name: keyof Words, label: MessageKey) => {
    const error = trouble?.fields[name]
    return { name, label: t(label), defaultValue: filled(name), error: error ? t(error) : null }
  }
  return (
    <>
      <div className="theme-pair">
        <Field
          {...field('nameDe', 'themes.nameDe')}
          lang="de"
          required
          maxLength={themeLimits.name}
        />
        <Field
          {...field('nameEn', 'themes.nameEn')}
          lang="en"
          required
          maxLength={themeLimits.name}
        />
      </div>
      <p className="hint">{t('themes.descriptionHint')}</p>
      <div className="theme-pair">
        <TextField
          {...field('descriptionDe', 'themes.descriptionDe')}
          lang="de"
          rows={3}
          maxLength={themeLimits.description}
        />
        <TextField
          {...field('descriptionEn', 'themes.descriptionEn')}
          lang="en"
          rows={3}
          maxLength={themeLimits.description}
        />
      </div>
      <Choice
        name="colour"
        label={t('themes.colour')}
        className="theme-colours"
        error={field('colour', 'themes.colour').error}
        options={themeColours.map((colour) => ({
          value: colour,
          label: <span className={`theme-dot theme-${colour}`}>{t(colourNames[colour])}</span>,
        }))}
        chosen={filled('colour')}
      />
    </>
  )
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

const colourNames: Record<ThemeColour, MessageKey> = {
  red: 'themes.red',
  orange: 'themes.orange',
  amber: 'themes.amber',
  green: 'themes.green',
  teal: 'themes.teal',
  blue: 'themes.blue',
  violet: 'themes.violet',
  pink: 'themes.pink',
}
