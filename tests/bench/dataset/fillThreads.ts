import { createHash } from 'node:crypto'
import type pg from 'pg'
import { chance, type Chance } from './chance'
import { phrases } from './phrases'
import { questionsPerArticle, written, type PlannedThread } from './plan'
import { filled, rareWord } from './writings'

/** The share of generated threads that belong to articles. */
const shareFromArticles = 0.25

type Asked = PlannedThread & { id: number; question: string }

/** Inserts threads with their questions; some belong to articles, like most on a news site. */
export async function fillThreads(
  client: pg.Client,
  threads: readonly PlannedThread[],
  seed: number,
): Promise<void> {
  const draw = chance(seed + 1)
  const asked = threads.map((thread, at): Asked => ({
    ...thread,
    id: at + 1,
    question: questionIn(thread.lang, draw),
  }))
  const articles = articlesOf(asked)
  const placeOf = new Map(
    articles.flatMap(({ asks }, at) =>
      asks.map(({ id }, position) => [id, { articleId: at + 1, position }] as const),
    ),
  )
  for (const [at, { lang, asks }] of articles.entries())
    await fillArticle(client, at + 1, lang, asks, draw)
  await client.query(
    `insert into threads (id, article_id, position, lang, question_de, question_en, created_at)
     select id, article_id, position, lang, case lang when 'de' then question end, case lang when 'en' then question end, to_timestamp(at / 1000.0)
     from unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::text[], $6::float8[]) as given(id, article_id, position, lang, question, at)`,
    [
      asked.map(({ id }) => id),
      asked.map(({ id }) => placeOf.get(id)?.articleId ?? null),
      asked.map(({ id }) => placeOf.get(id)?.position ?? 0),
      asked.map(({ lang }) => lang),
      asked.map(({ question }) => question),
      asked.map(({ createdAt }) => createdAt),
    ],
  )
  await client.query(
    `insert into events (kind, thread_id, version, at) select 'opened', id, 1, created_at from threads order by id`,
  )
}

function questionIn(lang: 'de' | 'en', draw: Chance): string {
  const question = filled(lang, draw.pick(phrases[lang].questions), draw)
  const subject = rareWord(lang, draw)
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${question}`
}

/** Groups consecutive threads of one language into articles. */
function articlesOf(threads: readonly Asked[]): { lang: 'de' | 'en'; asks: Asked[] }[] {
  const most = Math.floor((threads.length * shareFromArticles) / questionsPerArticle)
  const first = Math.max(...Object.values(written))
  return (['de', 'en'] as const)
    .flatMap((lang) => {
      const candidates = threads.filter((thread) => thread.id > first && thread.lang === lang)
      return Array.from(
        { length: Math.floor(candidates.length / questionsPerArticle) },
        (_, at) => ({
          lang,
          asks: candidates.slice(at * questionsPerArticle, (at + 1) * questionsPerArticle),
        }),
      )
    })
    .sort((one, other) => (one.asks[0]?.id ?? 0) - (other.asks[0]?.id ?? 0))
    .slice(0, most)
}

async function fillArticle(
  client: pg.Client,
  id: number,
  lang: 'de' | 'en',
  asks: readonly Asked[],
  draw: Chance,
): Promise<void> {
  const heading = lang === 'de' ? 'Was zu klären ist' : 'What is to be settled'
  const title = filled(lang, draw.pick(phrases[lang].sentences), draw).slice(0, 120)
  const intro = Array.from({ length: 6 }, () =>
    filled(lang, draw.pick(phrases[lang].sentences), draw),
  ).join(' ')
  const body = asks
    .map(({ question }) => `${filled(lang, draw.pick(phrases[lang].sentences), draw)} ${question}`)
    .join('\n\n')
  const second = title.length + intro.length + 4
  const text = `${title}\n\n${intro}\n\n${heading}\n\n${body}`
  const sections = [
    { index: 0, heading: null, level: 0, text: intro, start: 0, end: second - 2 },
    { index: 1, heading, level: 2, text: body, start: second, end: text.length },
  ]
  const createdAt = new Date(asks[0]?.createdAt ?? 0)
  await client.query(
    `insert into articles (id, slug, lang, fingerprint, created_at) values ($1, $2, $3, $4, $5)`,
    [id, `article-${id}`, lang, createHash('sha256').update(text).digest('hex'), createdAt],
  )
  await client.query(
    `insert into article_texts (article_id, lang, title, text, sections) values ($1, $2, $3, $4, $5)`,
    [id, lang, title, text, JSON.stringify(sections)],
  )
  for (const { id: threadId, question } of asks) {
    const startsAt = text.indexOf(question)
    await client.query(
      `insert into thread_origins (thread_id, lang, quote, section, heading, starts_at, ends_at) values ($1, $2, $3, 1, $4, $5, $6)`,
      [threadId, lang, question, heading, startsAt, startsAt + question.length],
    )
  }
}
