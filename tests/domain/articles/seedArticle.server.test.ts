import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '~/db/client.server'
import type { Context } from '~/domain/context'
import { openArticle } from '~/domain/articles/openArticle.server'
import { readSource } from '~/domain/articles/readSource'
import { chosenThreads, type Seed } from '~/domain/articles/seed'
import { seedArticle } from '~/domain/articles/seedArticle.server'
import { createMember } from '~/domain/identity/createMember.server'

vi.setConfig({ testTimeout: 20_000 })
const context: Context = { db: database(), viewer: null, now: new Date('2026-05-01T10:00:00Z') }

function article(subject: string): string {
  return `# Über ${subject}\n\nEs wird viel geredet. Was spricht eigentlich für ${subject}? Man wird sehen.\n\n## Der Preis\n\nWer bezahlt am Ende ${subject}? Niemand sagt es.`
}

function seedOf(subject: string): Seed {
  const { title, text, sections, questions, lang } = readSource({
    text: article(subject),
    lang: 'de',
  })
  const extraction = readSource({ text: article(subject), lang: 'de' })
  const threads =
    chosenThreads(
      extraction,
      questions.map(({ start, quote }) => ({ start, de: quote, en: null, themeId: null })),
    ) ?? []
  return {
    slug: `ueber-${subject.toLowerCase()}`,
    texts: [{ lang, title: title ?? '', text, sections }],
    threads,
  }
}

const counts = async () => {
  const db = database()
  return [
    await db.article.count(),
    await db.articleText.count(),
    await db.thread.count(),
    await db.threadOrigin.count(),
    await db.event.count(),
    await db.audit.count(),
  ]
}

let moderator: Context & { viewer: NonNullable<Context['viewer']> }
let member: typeof moderator
beforeAll(async () => {
  const join = async (name: string, role: 'member' | 'moderator') => {
    const id = await createMember(context, {
      name,
      email: `${name.toLowerCase()}@example.org`,
      password: 'ein langer Satz genügt',
      role,
    })
    return { ...context, viewer: { id, name, role } }
  }
  moderator = await join('Kuratorin', 'moderator')
  member = await join('Leserin', 'member')
})

test('an article opens one debate for each question, with the quote at its position', async () => {
  const { articleId, opened } = await seedArticle(context, seedOf('Steuern'))
  expect(opened).toHaveLength(2)
  const { text } = await database().articleText.findUniqueOrThrow({
    where: { articleId_lang: { articleId, lang: 'de' } },
  })
  const threads = await database().thread.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    include: { origins: true },
  })
  expect(
    threads.map(({ questionDe, position, version }) => [questionDe, position, version]),
  ).toEqual([
    ['Was spricht eigentlich für Steuern?', 0, 1],
    ['Wer bezahlt am Ende Steuern?', 1, 1],
  ])
  for (const { origins, questionDe } of threads) {
    expect(origins).toHaveLength(1)
    for (const { startsAt, endsAt, quote } of origins)
      expect([text.slice(startsAt, endsAt), questionDe]).toEqual([quote, quote])
  }
  expect(threads.map(({ origins }) => origins[0]?.heading)).toEqual([null, 'Der Preis'])
})

test('seeding the same text again creates nothing, however it is wrapped', async () => {
  const first = await seedArticle(context, seedOf('Schulen'))
  const before = await counts()
  expect(await seedArticle(context, seedOf('Schulen'))).toEqual({ ...first, opened: [] })
  const [own] = seedOf('Schulen').texts
  const retyped = {
    ...seedOf('Schulen'),
    texts: [{ ...own, text: `  ${own.text.replaceAll(' ', '\u00a0 ')}\n` }],
  } satisfies Seed
  expect((await seedArticle(context, retyped)).articleId).toBe(first.articleId)
  expect(await counts()).toEqual(before)
})

test('twenty seedings at once make one article and each debate once', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, () => seedArticle(context, seedOf('Brücken'))),
  )
  expect(new Set(results.map(({ articleId }) => articleId)).size).toBe(1)
  expect(results.flatMap(({ opened }) => opened)).toHaveLength(2)
  expect(await database().thread.count({ where: { articleId: results[0]?.articleId ?? 0 } })).toBe(
    2,
  )
})

test('two articles of one name have two addresses, also when they come at once', async () => {
  const named = (subject: string) => ({ ...seedOf(subject), slug: 'ein-name' })
  const results = await Promise.all(
    ['Wasser', 'Wind', 'Wald'].map((subject) => seedArticle(context, named(subject))),
  )
  expect(results.map(({ slug }) => slug).sort()).toEqual(['ein-name', 'ein-name-2', 'ein-name-3'])
})

test('questions that were left out can be opened later, and only they', async () => {
  const seed = seedOf('Parks')
  const [first, second] = seed.threads
  await seedArticle(context, { ...seed, threads: first ? [first] : [] })
  const later = await seedArticle(context, seed)
  expect(later.opened).toHaveLength(1)
  const threads = await database().thread.findMany({
    where: { articleId: later.articleId },
    orderBy: { position: 'asc' },
  })
  expect(threads.map(({ questionDe }) => questionDe)).toEqual([
    first?.questionDe,
    second?.questionDe,
  ])
})

test('a theme that does not exist refuses everything, and nothing is written', async () => {
  const before = await counts()
  const seed = seedOf('Züge')
  const threads = seed.threads.map((thread) => ({ ...thread, themeId: 999_999 }))
  await expect(seedArticle(context, { ...seed, threads })).rejects.toMatchObject({
    reason: 'themes.missing',
  })
  expect(await counts()).toEqual(before)
})

test('a moderator opens the chosen debates as worded, and the log says so', async () => {
  const text = article('Radwege')
  const start = readSource({ text }).questions[1]?.start ?? -1
  const questions = [
    {
      start,
      de: 'Wer soll Radwege bezahlen?',
      en: 'Who should pay for cycle paths?',
      themeId: null,
    },
  ]
  const { opened, articleId } = await openArticle(moderator, {
    text,
    lang: 'de',
    title: 'Radwege',
    questions,
  })
  expect(opened).toHaveLength(1)
  const thread = await database().thread.findUniqueOrThrow({
    where: { id: opened[0] ?? 0 },
    include: { origins: true },
  })
  expect([thread.questionDe, thread.questionEn, thread.position, thread.authorId]).toEqual([
    'Wer soll Radwege bezahlen?',
    'Who should pay for cycle paths?',
    1,
    moderator.viewer.id,
  ])
  expect(thread.origins.map(({ quote, lang }) => [quote, lang])).toEqual([
    ['Wer bezahlt am Ende Radwege?', 'de'],
  ])
  const audited = await database().audit.findMany({
    where: { actorId: moderator.viewer.id },
    orderBy: { id: 'asc' },
  })
  expect(audited.map(({ act, subjectId }) => [act, subjectId])).toEqual([
    ['articleSeeded', articleId],
    ['threadOpened', opened[0]],
  ])
})

test('a question that is not in the text is rejected, and nothing is written', async () => {
  const before = await counts()
  const question = { de: 'Erfunden?', en: null, themeId: null }
  const attempts = [
    [
      { text: article('Luft'), questions: [{ ...question, start: 3 }] },
      'articles.changedMeanwhile',
    ],
    [{ text: '', questions: [{ ...question, start: 0 }] }, 'articles.empty'],
    [
      { text: 'PK\u0003\u0004\u0000\u0000', questions: [{ ...question, start: 0 }] },
      'articles.binary',
    ],
    [
      {
        text: `Was nun, und wohin? ${'viel Text '.repeat(25_000)}`,
        questions: [{ ...question, start: 0 }],
      },
      'articles.tooLarge',
    ],
    [
      { text: 'Hier fragt niemand etwas. Wirklich nicht.', questions: [{ ...question, start: 0 }] },
      'articles.noQuestion',
    ],
  ] as const
  for (const [attempt, reason] of attempts) {
    await expect(
      openArticle(moderator, { ...attempt, lang: 'de', title: 'Titel' }),
    ).rejects.toMatchObject({ reason })
  }
  await expect(
    openArticle(member, { text: article('Luft'), lang: 'de', title: 'Titel', questions: [] }),
  ).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  expect(await counts()).toEqual(before)
})
