import { atomically } from '~/db/client.server'
import { lockArticle, type LockedArticle } from '~/db/sql/articles/lockArticle'
import { isStaff, type Context } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { record } from '~/domain/events/record.server'
import { Refusal } from '~/domain/refusal'
import { articleFingerprint } from './fingerprint.server'
import type { Seed, SeedThread } from './seed'

/** The result of seeding: `opened` are the ids of the new threads, in the article's order. */
export type SeedResult = { articleId: number; slug: string; opened: number[] }

/**
 * Stores an article and opens its debates. Idempotent, also concurrently: the same text is one
 * article, each of its questions is one debate, and existing ones are not changed. The caller
 * authorises.
 * @throws Refusal when a theme does not exist
 */
export async function seedArticle(context: Context, seed: Seed): Promise<SeedResult> {
  return atomically(context.db, async (db) => {
    const transactionContext = { ...context, db }
    const article = await storeArticle(transactionContext, seed)
    await requireThemes(transactionContext, seed.threads)
    const opened: number[] = []
    for (const thread of await notYetOpen(transactionContext, article.id, seed.threads))
      opened.push(await openThread(transactionContext, article, thread))
    return { articleId: article.id, slug: article.slug, opened }
  })
}

async function storeArticle(context: Context, { slug, texts }: Seed): Promise<LockedArticle> {
  const { db, viewer, now } = context
  const [original] = texts
  const fingerprint = articleFingerprint(original.text)
  for (let attempt = 1; ; attempt++) {
    // Waits for a concurrent insert of the same text or slug.
    const [inserted] = await db.article.createManyAndReturn({
      data: [
        {
          slug: attempt === 1 ? slug : `${slug}-${attempt}`,
          lang: original.lang,
          fingerprint,
          authorId: viewer?.id ?? null,
          createdAt: now,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    })
    const article = await lockArticle(db, fingerprint)
    if (article === null) continue
    if (inserted === undefined) return article
    await db.articleText.createMany({
      data: texts.map((text) => ({ ...text, articleId: article.id })),
    })
    await notifySiteChanged({ db })
    if (isStaff(viewer))
      await audit(context, {
        act: 'articleSeeded',
        subjectKind: 'article',
        subjectId: article.id,
        detail: { title: original.title },
      })
    return article
  }
}

async function requireThemes({ db }: Context, threads: readonly SeedThread[]): Promise<void> {
  const ids = [...new Set(threads.flatMap(({ themeId }) => (themeId === null ? [] : [themeId])))]
  if ((await db.theme.count({ where: { id: { in: ids } } })) < ids.length)
    throw new Refusal('missing', 'themes.missing')
}

async function notYetOpen(
  { db }: Context,
  articleId: number,
  threads: readonly SeedThread[],
): Promise<SeedThread[]> {
  const origins = await db.threadOrigin.findMany({
    where: { thread: { articleId } },
    select: { lang: true, startsAt: true },
  })
  const known = new Set(origins.map(({ lang, startsAt }) => `${lang} ${startsAt}`))
  return threads
    .filter(({ origins }) => !origins.some(({ lang, start }) => known.has(`${lang} ${start}`)))
    .sort((one, other) => one.position - other.position)
}

async function openThread(
  context: Context,
  article: LockedArticle,
  thread: SeedThread,
): Promise<number> {
  const { db, viewer, now } = context
  const { origins, ...wording } = thread
  const { id } = await db.thread.create({
    data: {
      ...wording,
      articleId: article.id,
      lang: article.lang,
      authorId: viewer?.id ?? null,
      createdAt: now,
    },
    select: { id: true },
  })
  await db.threadOrigin.createMany({
    data: origins.map(({ start, end, ...origin }) => ({
      ...origin,
      threadId: id,
      startsAt: start,
      endsAt: end,
    })),
  })
  await record(context, { kind: 'opened', threadId: id })
  const question = (article.lang === 'de' ? thread.questionDe : thread.questionEn) ?? ''
  if (isStaff(viewer))
    await audit(context, {
      act: 'threadOpened',
      subjectKind: 'thread',
      subjectId: id,
      detail: { question },
    })
  return id
}
