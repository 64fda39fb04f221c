import { Link } from '@remix-run/react'
import { useI18n } from '~/i18n/I18n'

type Props = {
  /** The address of the list's first page; null on that page. */
  start: string | null
  /** The address of the next page; null on the last. */
  next: string | null
  /** The text of the link to the next page. */
  words: string
}

/**
 * Renders the links to the next and the first page of a list with cursors; nothing when it fits on
 * one page.
 */
export function CursorPager({ start, next, words }: Props) {
  const { t } = useI18n()
  if (start === null && next === null) return null
  return (
    <nav className="pager" aria-label={t('site.pages')}>
      {start && (
        <Link rel="first" to={start}>
          {t('site.toStart')}
        </Link>
      )}
      {next && (
        <Link rel="next" to={next}>
          {words}
        </Link>
      )}
    </nav>
  )
}
