import type { Results } from '~/domain/search/results'
import { formatQuery } from '~/domain/search/query'
import { themeName } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import type { Translate } from '~/i18n/translate'
import { links } from '~/links'

/**
 * Renders a summary of a search: the number of results, how the query was understood, and
 * suggestions when there are none.
 */
export function SearchSummary({ q, results, page }: { q: string; results: Results; page: number }) {
  const { t } = useI18n()
  const { query, nothing, unknown, count, onlyNewest, threads, posts } = results
  if (q.trim() === '') return <p className="lead">{t('search.lead')}</p>
  const none = posts.length + threads.length === 0
  return (
    <div className="understood" role="status">
      {results.corrected && (
        <p className="notice">
          {t('search.corrected', { typed: q.trim().slice(0, 80) })}{' '}
          <a href={links.search({ q: formatQuery(query) })}>
            <strong>{formatQuery(query)}</strong>
          </a>
          ?
        </p>
      )}
      {nothing === 'asked' && <p className="empty">{t('search.tooShort')}</p>}
      {nothing === 'small' && <p className="empty">{t('search.onlySmall')}</p>}
      {unknown.map(({ kind, value }) => (
        <p key={kind} className="notice">
          {t(`search.unknown_${kind}`, { value })}
        </p>
      ))}
      {nothing === null &&
        none &&
        unknown.length === 0 &&
        (page > 1 ? (
          <p className="empty">{t('search.pageEmpty')}</p>
        ) : (
          <p className="empty">
            {t('search.nothing')} {advice(t, results)}
          </p>
        ))}
      {!none && (
        <p className="meta">{t(onlyNewest ? 'search.newest' : 'search.count', { count })}</p>
      )}
      <Limits results={results} />
      {query.ignored.length > 0 && (
        <p className="hint">{t('search.ignored', { terms: query.ignored.join(', ') })}</p>
      )}
      {query.cut && <p className="hint">{t('search.cut')}</p>}
    </div>
  )
}

/** Returns suggestions for a search without results. */
function advice(t: Translate, { query }: Results): string {
  const { words, phrases, without } = query
  if (query.author ?? query.theme ?? query.stance ?? query.thread ?? query.lang)
    return t('search.tryWithoutLimits')
  if (phrases.length + without.length > 0) return t('search.tryWithoutPhrases')
  return t(words.length > 1 ? 'search.tryFewer' : 'search.tryOther')
}

/** Renders the filters of a query. */
function Limits({ results: { query, named, unknown } }: { results: Results }) {
  const { t, locale } = useI18n()
  if (unknown.length > 0) return null
  const { stance, thread, lang, without, phrases } = query
  const limits = [
    ...phrases.map((phrase) => t('search.asPhrase', { phrase })),
    ...without.map((said) => t('search.asWithout', { said })),
    named.author && t('search.asAuthor', { name: named.author }),
    named.theme && t('search.asTheme', { name: themeName(named.theme, locale) }),
    stance && t('search.asStance', { stance: t(`posts.${stance}`) }),
    thread && t('search.asThread', { id: String(thread) }),
    lang && t('search.asLang', { lang: t(lang === 'de' ? 'site.german' : 'site.english') }),
  ].filter((limit) => typeof limit === 'string')
  if (limits.length === 0) return null
  return (
    <ul className="search-limits" aria-label={t('search.understood')}>
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  )
}
