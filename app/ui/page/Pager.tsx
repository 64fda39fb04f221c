import { Link } from '@remix-run/react'
import { useI18n } from '~/i18n/I18n'

/** Renders links to the previous and next page; nothing for a single page. */
export function Pager({
  page,
  more,
  to,
}: {
  page: number
  more: boolean
  to: (page: number) => string
}) {
  const { t } = useI18n()
  if (page === 1 && !more) return null
  return (
    <nav className="pager" aria-label={t('site.pages')}>
      {page > 1 && (
        <Link rel="prev" to={to(page - 1)}>
          {t('site.previousPage')}
        </Link>
      )}
      <span>{t('site.page', { page })}</span>
      {more && (
        <Link rel="next" to={to(page + 1)}>
          {t('site.nextPage')}
        </Link>
      )}
    </nav>
  )
}
