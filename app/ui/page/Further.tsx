import { Link } from '@remix-run/react'
import { useWords } from '~/i18n/Words'

type Props = {
  /** Where the list begins; null when this is its beginning. */
  start: string | null
  /** Where it goes on; null at its end. */
  next: string | null
  /** What comes there. */
  words: string
}

/** The ways on in a list that is read from place to place, and back to its start; nothing where it is whole. */
export function Further({ start, next, words }: Props) {
  const { t } = useWords()
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
