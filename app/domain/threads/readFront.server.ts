import { frontThreads, type FrontThreadRow } from '~/db/sql/threads/frontThreads'
import { localeOf, type Context, type Locale } from '~/domain/context'

/** An article on the front page, with its debates in the article's order. */
export type FrontArticle = {
  id: number
  slug: string
  texts: { lang: Locale; title: string }[]
  threads: FrontThreadRow[]
}

/** Maximum number of threads on the front page. */
export const frontLimit = 200

/**
 * Reads the front page: pinned threads, articles with their debates (the most recently active
 * article first), and debates without an article.
 */
export async function readFront({ db }: Context): Promise<{
  pinned: FrontThreadRow[]
  articles: FrontArticle[]
  others: FrontThreadRow[]
}> {
  const threads = await frontThreads(db, frontLimit)
  const articleIds = [
    ...new Set(threads.flatMap(({ articleId }) => (articleId === null ? [] : [articleId]))),
  ]
  const articles = await db.article.findMany({
    where: { id: { in: articleIds } },
    select: {
      id: true,
      slug: true,
      texts: { select: { lang: true, title: true } },
      threads: { select: { id: true }, orderBy: { position: 'asc' } },
    },
  })
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  return {
    pinned: threads.filter(({ pinnedAt }) => pinnedAt !== null),
    articles: articleIds
      .flatMap((id) => articles.filter((article) => article.id === id))
      .map((article) => ({
        id: article.id,
        slug: article.slug,
        texts: article.texts.map(({ lang, title }) => ({ title, lang: localeOf(lang) })),
        threads: article.threads.flatMap(({ id }) => byId.get(id) ?? []),
      })),
    others: threads.filter(({ articleId, pinnedAt }) => articleId === null && pinnedAt === null),
  }
}
