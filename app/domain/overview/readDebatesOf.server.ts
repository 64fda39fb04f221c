import { localeOf, type Context, type Locale } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/** An article by its title in the reader's language, or else its own, with the threads that grew from it; those that were merged have no posts of their own. */
export type DebatesOf = {
  slug: string
  title: { words: string; lang: Locale }
  threadIds: number[]
}

/** Reads of which threads an article's overview is made. @throws Refusal when there is no article of that name */
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
