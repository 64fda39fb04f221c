import { Link } from '@remix-run/react'
import { themeName, type Theme } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders all themes in short, each with a link for editing. */
export function ManagedThemes({ themes }: { themes: readonly Theme[] }) {
  const { t, locale } = useI18n()
  const other = locale === 'de' ? 'en' : 'de'
  return (
    <ul className="theme-list managed" aria-label={t('themes.existing')}>
      {themes.map((theme) => (
        <li key={theme.id}>
          <strong className={`theme-dot theme-${theme.colour}`}>{themeName(theme, locale)}</strong>
          <p className="meta">
            <span lang={other}>{themeName(theme, other)}</span>
            <Link to={links.theme(theme.slug)}>
              {t('themes.arguments', { count: theme.posts })}
            </Link>
            <Link
              to={links.manageTheme(theme.slug)}
              aria-label={t('themes.editNamed', { name: themeName(theme, locale) })}
            >
              {t('themes.edit')}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
