import { localeOf, type Context, type Locale } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/**
 * An article with its title in the reader's language, else in its own, and its threads except
 * merged ones.
 */
export type DebatesOf = {
  slug: string
  title: { words: string; lang: Locale }
  threadIds: number[]
}

/**
 * Reads which threads an article's overview covers.
 * @throws Refusal when there is no such article
 */
export async function readDebatesOf(
  { db }: Context,
  slug: string,
  locale: Locale,
): Promise<DebatesOf> {
  const article = await db.article.findUnique({
    where: { slug },
    select: {
      lang: true,
      texts: { select: { lang: true, title: true } },
      threads: { where: { mergedIntoId: null }, orderBy: { id: 'asc' }, select: { id: true } },
    },
  })
  const text =
    article?.texts.find(({ lang }) => lang === locale) ??
    article?.texts.find(({ lang }) => lang === article.lang)
  if (!article || !text) throw new Refusal('missing', 'articles.missing')
  return {
    slug,
    title: { words: text.title, lang: localeOf(text.lang) },
    threadIds: article.threads.map(({ id }) => id),
  }
}
