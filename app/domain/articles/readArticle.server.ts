import { z } from 'zod'
import { localeOf, type Context, type Locale } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { Question } from '~/domain/threads/thread'
import { layOutArticle, type ArticleLayout } from './articleLayout'

/** A debate that was opened from an article. */
export type ArticleDebate = Question & { id: number; postCount: number; closedAt: Date | null }

/**
 * An article as one reader sees it: in one language, with its debates in the article's order.
 * `merged` debates redirect to another one, because the text still contains their question.
 */
export type ArticleView = {
  slug: string
  lang: Locale
  otherLang: Locale | null
  createdAt: Date
  setting: ArticleLayout
  debates: ArticleDebate[]
  merged: ArticleDebate[]
}

const Sections = z.array(
  z.object({
    index: z.number(),
    heading: z.string().nullable(),
    level: z.number(),
    text: z.string(),
    start: z.number(),
    end: z.number(),
  }),
)

/**
 * Reads an article in the reader's language, else in its original one.
 * @throws Refusal when there is no article with this slug
 */
export async function readArticle(
  { db }: Context,
  slug: string,
  locale: Locale,
): Promise<ArticleView> {
  const article = await db.article.findUnique({ where: { slug }, select: articleColumns })
  const text =
    article?.texts.find(({ lang }) => lang === locale) ??
    article?.texts.find(({ lang }) => lang === article.lang)
  if (!article || !text) throw new Refusal('missing', 'articles.missing')
  const positions = article.threads.flatMap(({ id, origins }) =>
    origins
      .filter(({ lang }) => lang === text.lang)
      .map(({ startsAt, endsAt }) => ({ threadId: id, start: startsAt, end: endsAt })),
  )
  const other = article.texts.find(({ lang }) => lang !== text.lang)
  return {
    slug,
    lang: localeOf(text.lang),
    otherLang: other === undefined ? null : localeOf(other.lang),
    createdAt: article.createdAt,
    setting: layOutArticle({ ...text, sections: Sections.parse(text.sections) }, positions),
    debates: article.threads.filter(({ mergedIntoId }) => mergedIntoId === null).map(debateOf),
    merged: article.threads.filter(({ mergedIntoId }) => mergedIntoId !== null).map(debateOf),
  }
}

const debateOf = ({
  id,
  lang,
  questionDe,
  questionEn,
  postCount,
  closedAt,
}: Omit<ArticleDebate, 'lang'> & { lang: string }): ArticleDebate => ({
  id,
  lang: localeOf(lang),
  questionDe,
  questionEn,
  postCount,
  closedAt,
})

const articleColumns = {
  lang: true,
  createdAt: true,
  texts: { select: { lang: true, title: true, text: true, sections: true } },
  threads: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      lang: true,
      questionDe: true,
      questionEn: true,
      postCount: true,
      closedAt: true,
      mergedIntoId: true,
      origins: { select: { lang: true, startsAt: true, endsAt: true } },
    },
  },
} as const satisfies Parameters<Context['db']['article']['findUnique']>[0]['select']
