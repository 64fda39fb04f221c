import { themeName, type ThemeMark } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/**
 * Renders the themes of an argument, or of what `label` names, inline: each with its colour and a
 * link to its page.
 */
export function ThemeChips({ themes, label }: { themes: readonly ThemeMark[]; label?: string }) {
  const { t, locale } = useI18n()
  if (themes.length === 0) return null
  return (
    <span className="theme-chips" role="group" aria-label={label ?? t('themes.chips')}>
      {themes.map((theme) => (
        <a
          key={theme.id}
          className={`theme-chip theme-${theme.colour}`}
          href={links.theme(theme.slug)}
        >
          {themeName(theme, locale)}
        </a>
      ))}
    </span>
  )
}
