import { themeName, themesInOrder, type ThemeMark } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'

/** Renders a checkbox for each theme, sorted by name. */
export function ThemeBoxes({
  id,
  themes,
  chosen,
  label,
}: {
  id: string
  themes: readonly ThemeMark[]
  chosen: readonly number[]
  label: string
}) {
  const { locale } = useI18n()
  return (
    <fieldset className="theme-boxes" id={id}>
      <legend>{label}</legend>
      {themesInOrder(themes, locale).map((theme) => (
        <label key={theme.id} className={`theme-box theme-${theme.colour}`}>
          <input
            type="checkbox"
            name="theme"
            value={theme.id}
            defaultChecked={chosen.includes(theme.id)}
          />
          <span>{themeName(theme, locale)}</span>
        </label>
      ))}
    </fieldset>
  )
}
