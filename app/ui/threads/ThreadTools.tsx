import { Link } from '@remix-run/react'
import type { ThemeMark } from '~/domain/themes/theme'
import { themeName } from '~/domain/themes/theme'
import type { Order } from '~/domain/ranking/order'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

type Props = {
  thread: { id: number; title: string }
  order: Order
  /** The available orders. */
  orders: readonly Order[]
  themes: { theme: ThemeMark; count: number }[]
  filter: { theme: ThemeMark; matches: number } | null
}

/** Renders the choice of order and theme filter as links. */
export function ThreadTools({ thread, order, orders, themes, filter }: Props) {
  const { t, locale } = useI18n()
  const sort = order === 'best' ? null : order
  const theme = filter?.theme.slug ?? null
  return (
    <nav className="tools" aria-label={t('threads.tools')}>
      <ul className="tools-orders" aria-label={t('threads.order')}>
        {orders.map((one) => (
          <li key={one}>
            <Link
              to={links.thread(thread, { theme, sort: one === 'best' ? null : one })}
              aria-current={one === order ? 'true' : undefined}
            >
              {t(`threads.order_${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">{t(`threads.tells_${order}`)}</p>
      {themes.length > 0 && (
        <ul className="tools-themes" aria-label={t('threads.onlyTheme')}>
          <li>
            <Link
              to={links.thread(thread, { sort })}
              aria-current={filter === null ? 'true' : undefined}
            >
              {t('threads.allThemes')}
            </Link>
          </li>
          {themes.map(({ theme: one, count }) => (
            <li key={one.id}>
              <Link
                className={`theme-${one.colour}`}
                to={links.thread(thread, { theme: one.slug, sort })}
                aria-current={one.id === filter?.theme.id ? 'true' : undefined}
              >
                {themeName(one, locale)} <span className="count">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {filter && (
        <p className="hint">
          {t('threads.filtered', { count: filter.matches, theme: themeName(filter.theme, locale) })}
        </p>
      )}
    </nav>
  )
}
