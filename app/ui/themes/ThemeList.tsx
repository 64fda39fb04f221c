import { Link } from '@remix-run/react'
import { themeDescription, themeName, type Theme } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders themes as a list, each with its description and its number of arguments. */
export function ThemeList({ themes }: { themes: readonly Theme[] }) {
  const { t, locale } = useI18n()
  return (
    <ul className="theme-list">
      {themes.map((theme) => {
        const description = themeDescription(theme, locale)
        return (
          <li key={theme.id}>
            <h2 className={`theme-dot theme-${theme.colour}`}>
              <Link to={links.theme(theme.slug)}>{themeName(theme, locale)}</Link>
            </h2>
            {description.text !== '' && <p lang={description.lang}>{description.text}</p>}
            <p className="meta">{t('themes.arguments', { count: theme.posts })}</p>
          </li>
        )
      })}
    </ul>
  )
}
