import { expect, test, vi } from 'vitest'
import { database, pool } from '~/db/client.server'
import type { Context, Locale } from '~/domain/context'
import { builtinArticle, builtinKeys, builtinThemes } from '~/domain/articles/builtin/builtin'
import { demoVoices } from '~/domain/articles/builtin/demoVoices'
import { audienceVotes, demoAudience } from '~/domain/articles/builtin/demoVoices/audience'
import { demoAuthors } from '~/domain/articles/builtin/demoVoices/authors'
import type { DemoPost } from '~/domain/articles/builtin/demoVoices/demo'
import { openBuiltin } from '~/domain/articles/openBuiltin.server'
import { readArticle } from '~/domain/articles/readArticle.server'
import { demoIsComplete, seedDemoVoices } from '~/domain/articles/seedDemoVoices.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { storedFindings } from '~/domain/opinions/stored.server'
import { reconcile } from '~/domain/votes/reconcile.server'

// Seeding takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })
const context: Context = { db: database(), viewer: null, now: new Date('2026-05-01T10:00:00Z') }
const withReplies = (posts: DemoPost[]): DemoPost[] =>
  posts.flatMap((post) => [post, ...withReplies(post.replies ?? [])])
const everyPost = withReplies(Object.values(demoVoices).flat())

const rows = async () => {
  const db = database()
  const [members, articles, threads, posts, revisions, votes, tags] = await Promise.all([
    db.member.count(),
    db.article.count(),
    db.thread.count(),
    db.post.count(),
    db.postRevision.count(),
    db.vote.count(),
    db.postTheme.count(),
  ])
  return { members, articles, threads, posts, revisions, votes, tags }
}

test.sequential('the built-in article opens its debates in both languages, once', async () => {
  const { opened } = await openBuiltin(context)
  expect(opened).toHaveLength(builtinKeys.length)
  expect((await openBuiltin(context)).opened).toEqual([])
  expect(await database().theme.count()).toBe(builtinThemes.length)
  expect(await database().threadOrigin.count()).toBe(2 * builtinKeys.length)
})

test.sequential.each(['de', 'en'] satisfies Locale[])(
  'read in %s, every question of the article is marked at its position',
  async (locale) => {
    const { setting, debates, lang, otherLang } = await readArticle(
      context,
      builtinArticle.slug,
      locale,
    )
    expect([lang, otherLang]).toEqual(locale === 'de' ? ['de', 'en'] : ['en', 'de'])
    expect(setting.title.words).toBe(builtinArticle[locale].title)
    const marked = setting.parts
      .flatMap(({ heading, paragraphs }) => [heading ?? [], ...paragraphs].flat())
      .filter(({ threadId }) => threadId !== null)
    expect(marked.map(({ threadId }) => threadId)).toEqual(debates.map(({ id }) => id))
    for (const { words } of marked) expect(words).toMatch(/\?$/)
  },
)

test.sequential('an interrupted seed of the demo is completed without duplicates', async () => {
  await pool().query(`
    create function breaks() returns trigger language plpgsql as $$ begin
      if (select count(*) from votes) >= 100 then raise exception 'the database went away'; end if;
      return new;
    end $$;
    create trigger breaks before insert on votes for each row execute function breaks()`)
  await expect(seedDemoVoices(context)).rejects.toThrow('the database went away')
  await pool().query('drop function breaks cascade')
  const half = await rows()
  expect(half.members).toBe(demoAuthors.length + demoAudience.length + 1)
  expect(await demoIsComplete(context)).toBe(false)

  await seedDemoVoices({ ...context, now: new Date('2026-05-01T10:05:00Z') })
  const whole = await rows()
  expect(whole.posts).toBe(everyPost.length)
  expect(half.votes).toBeLessThan(whole.votes)
  expect(await demoIsComplete(context)).toBe(true)

  await seedDemoVoices({ ...context, now: new Date('2026-05-02T10:00:00Z') })
  expect(await rows()).toEqual(whole)
})

test.sequential('the counters match the demo data, and withdrawn posts have no text', async () => {
  const posts = await database().post.findMany({
    where: { withdrawnAt: null },
    select: {
      qualityUp: true,
      qualityDown: true,
      agreeCount: true,
      disagreeCount: true,
      passCount: true,
    },
  })
  const heard = new Set(withReplies(demoVoices.standards))
  const nods = (post: DemoPost) =>
    ([1, -1, 0] as const).map((said) =>
      heard.has(post)
        ? audienceVotes(post).filter(({ agreement }) => agreement === said).length
        : 0,
    )
  const expected = everyPost
    .filter(({ withdrawn }) => !withdrawn)
    .map((post) =>
      [...post.quality, ...post.agreement.map((count, at) => count + (nods(post)[at] ?? 0))].join(),
    )
  expect(posts.map((post) => Object.values(post).join()).sort()).toEqual(expected.sort())
  const gone = await database().post.findMany({
    where: { withdrawnAt: { not: null } },
    select: { text: true, html: true },
  })
  expect(gone).toHaveLength(everyPost.filter(({ withdrawn }) => withdrawn).length)
  for (const { text, html } of gone) expect(text + html).toBe('')
  expect(await reconcile(context)).toEqual([])
})

test.sequential('a counter that drifted from its votes is reported and corrected', async () => {
  const post = await database().post.findFirstOrThrow({ where: { qualityUp: { gt: 3 } } })
  await database().post.update({
    where: { id: post.id },
    data: { qualityUp: post.qualityUp - 2, passCount: post.passCount + 1 },
  })
  expect(await reconcile(context)).toEqual([
    { postId: post.id, off: { qualityUp: -2, qualityDown: 0, agree: 0, disagree: 0, pass: 1 } },
  ])
  expect(await database().post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
    qualityUp: post.qualityUp,
    passCount: post.passCount,
  })
  expect(await reconcile(context)).toEqual([])
})

test.sequential(
  'one debate has enough voters for opinion groups: two camps that differ, and ground that both share',
  async () => {
    const { id } = await database().thread.findFirstOrThrow({
      where: { position: builtinKeys.indexOf('standards') },
    })
    await recompute(context, id)
    const findings = storedFindings(
      (await database().threadOpinions.findUnique({ where: { threadId: id } }))?.findings,
    )
    expect(findings?.participants).toBe(demoAuthors.length + demoAudience.length)
    expect(findings?.camps.map(({ size }) => size)).toEqual([10, 10])
    expect(findings?.shared.length).toBeGreaterThan(2)
    expect(findings?.divides.length).toBeGreaterThan(2)
  },
)
