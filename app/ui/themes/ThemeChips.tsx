import { themeName, type ThemeMark } from '~/domain/themes/theme'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'

/** What an argument, or what `label` names, is about: each theme by its name and a dot of its colour, leading to its page. Fits into a line of text. */
export function ThemeChips({ themes, label }: { themes: readonly ThemeMark[]; label?: string }) {
  const { t, locale } = useWords()
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
