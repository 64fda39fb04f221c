import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchQuery } from '~/domain/search/input.server'
import { isEmpty, parseQuery, formatQuery } from '~/domain/search/query'
import { readResults } from '~/domain/search/readResults.server'
import { consumeOwnRateLimit } from '~/http/rateLimits.server'
import { pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { PostHit } from '~/ui/search/PostHit'
import { ThreadHits } from '~/ui/search/ThreadHits'
import { SearchForm } from '~/ui/search/SearchForm'
import { SearchHints } from '~/ui/search/SearchHints'
import { SearchSummary } from '~/ui/search/SearchSummary'

export const loader = pageLoader(async (context) => {
  const { q, page } = SearchQuery.parse(Object.fromEntries(context.url.searchParams))
  const query = parseQuery(q)
  if (!isEmpty(query)) await consumeOwnRateLimit('search', context)
  const t = translationOf(context.locale)
  return {
    q,
    page,
    results: await readResults(context, query, page),
    now: context.now,
    title:
      q.trim() === '' ? t('search.title') : t('search.titleOf', { query: q.trim().slice(0, 80) }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Search() {
  const { q, page, results, now } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  const { posts, threads } = results
  return (
    <Page className="reading">
      <h1>{t('search.title')}</h1>
      <SearchForm q={q} />
      <SearchSummary q={q} results={results} page={page} />
      <NowProvider value={now}>
        {threads.length > 0 && <ThreadHits threads={threads} />}
        {posts.length > 0 && (
          <section aria-labelledby="found-posts">
            <h2 id="found-posts">{t('search.posts')}</h2>
            {posts.map((post) => (
              <PostHit key={post.id} post={post} />
            ))}
          </section>
        )}
      </NowProvider>
      <Pager
        page={page}
        more={results.more}
        to={(other) =>
          links.search({ q: results.corrected ? formatQuery(results.query) : q, page: other })
        }
      />
      <SearchHints open={posts.length + threads.length === 0} />
    </Page>
  )
}
