import { useLocation, useRouteError } from '@remix-run/react'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { canonicalOf } from './canonical'
import { feedOf } from './feed'
import { useSite } from './Site'

/**
 * Renders the head elements for search engines: canonical address, languages and feeds, or noindex.
 */
export function SeoHead() {
  const { t, locale } = useI18n()
  const fault = useRouteError()
  const location = useLocation()
  const site = useSite()
  const canonical = fault || !site ? null : canonicalOf(location)
  const feed = feedOf(fault ? links.front() : location.pathname)
  return (
    <>
      {canonical && site ? (
        <>
          <link rel="canonical" href={site.origin + canonical.address} />
          {canonical.languages.map(({ tag, address }) => (
            <link key={tag} rel="alternate" hrefLang={tag} href={site.origin + address} />
          ))}
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={t('feeds.follow')}
        href={`${feed.atom}?lang=${locale}`}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={t('feeds.follow')}
        href={`${feed.json}?lang=${locale}`}
      />
    </>
  )
}
