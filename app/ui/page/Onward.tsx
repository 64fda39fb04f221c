import { useWords } from '~/i18n/Words'

type Props = { after: number | null; next: number | null; to: (after: number | null) => string }

/** The ways through a list that is read from the newest: back to its beginning, and on to what is older. Nothing where it is short. */
export function Onward({ after, next, to }: Props) {
  const { t } = useWords()
  if (after === null && next === null) return null
  return (
    <nav className="pager" aria-label={t('site.pages')}>
      {after !== null && <a href={to(null)}>{t('site.newest')}</a>}
      {next !== null && <a rel="next" href={to(next)}>{t('site.older')}</a>}
    </nav>
  )
}
