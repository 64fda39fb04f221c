import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchWishes } from '~/domain/search/input.server'
import { isEmpty, parseQuery, written } from '~/domain/search/query'
import { readResults } from '~/domain/search/readResults.server'
import { spendOwn } from '~/http/limits.server'
import { reading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { FoundPost } from '~/ui/search/FoundPost'
import { FoundThreads } from '~/ui/search/FoundThreads'
import { SearchForm } from '~/ui/search/SearchForm'
import { SearchHints } from '~/ui/search/SearchHints'
import { Understood } from '~/ui/search/Understood'

export const loader = reading(async (asked) => {
  const { q, page } = SearchWishes.parse(Object.fromEntries(asked.url.searchParams))
  const query = parseQuery(q)
  if (!isEmpty(query)) await spendOwn('search', asked)
  const t = wordsOf(asked.locale)
  return {
    q,
    page,
    results: await readResults(asked, query, page),
    now: asked.now,
    title:
      q.trim() === '' ? t('search.title') : t('search.titleOf', { query: q.trim().slice(0, 80) }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Search() {
  const { q, page, results, now } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const { posts, threads } = results
  return (
    <Page className="reading">
      <h1>{t('search.title')}</h1>
      <SearchForm q={q} />
      <Understood q={q} results={results} page={page} />
      <NowProvider value={now}>
        {threads.length > 0 && <FoundThreads threads={threads} />}
        {posts.length > 0 && (
          <section aria-labelledby="found-posts">
            <h2 id="found-posts">{t('search.posts')}</h2>
            {posts.map((post) => (
              <FoundPost key={post.id} post={post} />
            ))}
          </section>
        )}
      </NowProvider>
      <Pager
        page={page}
        more={results.more}
        to={(other) =>
          links.search({ q: results.corrected ? written(results.query) : q, page: other })
        }
      />
      <SearchHints open={posts.length + threads.length === 0} />
    </Page>
  )
}
