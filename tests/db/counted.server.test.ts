import { expect, test } from 'vitest'
import { database, pool } from '~/db/client.server'
import { placePost } from '~/domain/placements/placePost.server'
import { removePlacement } from '~/domain/placements/removePlacement.server'
import { edit } from '~/domain/posts/edit.server'
import { strengthsOfThread } from '~/domain/arguments/strengths'
import { strengthInputs } from '~/db/sql/arguments/strengthInputs'
import { controversyOf } from '~/domain/ranking/controversy'
import { move } from '~/domain/posts/move.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { stances } from '~/domain/posts/post'
import { goneRank, rankOf } from '~/domain/ranking/rank'
import { setThemes } from '~/domain/themes/setThemes.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aMember, aModerator, aPost, aTheme, aThread } from '../support/builders.server'

/** Returns the names of all counters that differ from a recount. */
async function wrong(): Promise<string[]> {
  const { rows } = await pool().query<{ what: string }>(`
    with recursive below as (
      select parent_id as top, id from posts where parent_id is not null
      union all
      select b.top, d.id from below b join posts d on d.parent_id = b.id
    ), edge as (
      select parent_id as over, id as under from posts where parent_id is not null
      union select parent_id, post_id from placements where parent_id is not null
    ), reached as (
      select over as id, under from edge
      union
      select r.id, e.under from reached r join edge e on e.over = r.under
    ), circles as (select distinct id from reached where id = under), standing as (select * from posts where withdrawn_at is null and removed_at is null)
    select 'below ' || p.id as what from posts p where below_count <> (select count(*) from below where top = p.id)
    union all select 'replies ' || p.id from posts p where reply_count <> (select count(*) from posts r where r.parent_id = p.id)
    union all select 'posts ' || t.id from threads t where post_count <> (select count(*) from posts p where p.thread_id = t.id)
    union all select 'last ' || t.id from threads t where last_post_at is distinct from (select max(created_at) from posts p where p.thread_id = t.id)
    union all select 'stances ' || t.id from threads t where (supports_count, opposes_count, asks_count, adds_count) <> (
      select count(*) filter (where stance = 'supports'), count(*) filter (where stance = 'opposes'), count(*) filter (where stance = 'asks'), count(*) filter (where stance = 'adds')
      from standing s where s.thread_id = t.id)
    union all select 'themes ' || coalesce(tt.thread_id, c.thread_id) from thread_themes tt full join (
      select pt.thread_id, pt.theme_id, count(*) as count from post_themes pt join standing s on s.id = pt.post_id group by pt.thread_id, pt.theme_id
    ) c using (thread_id, theme_id) where coalesce(tt.count, 0) <> coalesce(c.count, 0)
    union all select 'tag ' || pt.post_id from post_themes pt join posts p on p.id = pt.post_id where (pt.rank, pt.thread_id) <> (p.rank, p.thread_id)
    union all select 'tags ' || p.id from posts p where tag_count <> (select count(*) from post_themes pt where pt.post_id = p.id)
    union all select 'depth ' || p.id from posts p left join posts up on up.id = p.parent_id where p.depth <> coalesce(up.depth + 1, 0) or up.thread_id <> p.thread_id
    union all select 'vote ' || v.post_id from votes v join posts p on p.id = v.post_id where v.thread_id <> p.thread_id
    union all select 'revision ' || r.post_id from post_revisions r join posts p on p.id = r.post_id where r.thread_id <> p.thread_id
    union all select 'found ' || p.id from standing p left join post_search s on s.post_id = p.id where s.thread_id is distinct from p.thread_id
    union all select 'placement ' || l.id from placements l join posts p on p.id = l.post_id left join posts up on up.id = l.parent_id join threads t on t.id = l.thread_id
      where l.home_id <> p.thread_id or up.thread_id <> l.thread_id or t.merged_into_id is not null or (p.thread_id = l.thread_id and p.parent_id is not distinct from l.parent_id)
    union all select 'circle ' || id from circles
    union all select 'votes ' || p.id from posts p where (quality_up, quality_down, agree_count, disagree_count, pass_count) <> (
      select count(*) filter (where quality = 1), count(*) filter (where quality = -1), count(*) filter (where agreement = 1), count(*) filter (where agreement = -1), count(*) filter (where agreement = 0)
      from votes v where v.post_id = p.id)`)
  const ranks = await database().post.findMany({
    select: {
      id: true,
      rank: true,
      qualityUp: true,
      qualityDown: true,
      withdrawnAt: true,
      removedAt: true,
    },
  })
  const misranked = ranks.filter(
    ({ rank, qualityUp, qualityDown, withdrawnAt, removedAt }) =>
      rank !== (withdrawnAt || removedAt ? goneRank : rankOf({ up: qualityUp, down: qualityDown })),
  )
  const disputed = await database().post.findMany({
    select: { id: true, controversy: true, agreeCount: true, disagreeCount: true },
  })
  const misjudged = disputed.filter(
    ({ controversy, agreeCount, disagreeCount }) =>
      controversy !== controversyOf({ agree: agreeCount, disagree: disagreeCount }),
  )
  const threads = await database().thread.findMany({ select: { id: true } })
  const misweighed = (
    await Promise.all(
      threads.map(async ({ id }) => strengthsOfThread(await strengthInputs(database(), id))),
    )
  ).flat()
  return [
    ...rows.map(({ what }) => what),
    ...misranked.map(({ id }) => `rank ${id}`),
    ...misjudged.map(({ id }) => `controversy ${id}`),
    ...misweighed.map(({ id }) => `strength ${id}`),
  ]
}

/** Returns deterministic random numbers. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

test(
  'what is counted when it is written stays what counting afresh gives, whatever is done in whatever order',
  { timeout: 400_000 },
  async () => {
    const roll = dice(7)
    const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T
    const moderator = await aModerator()
    const members = await Promise.all(Array.from({ length: 8 }, () => aMember()))
    const themes = [await aTheme(), await aTheme(), await aTheme()]
    const threads = [await aThread(), await aThread(), await aThread(), await aThread()]
    const posts: { id: number; by: (typeof members)[number] }[] = []
    const whereIs = async (id: number) =>
      (await database().post.findUniqueOrThrow({ where: { id } })).threadId
    const done = new Set<string>()
    // Rejected acts (a reply to a deleted post, a vote on one's own) must change nothing either.
    const tries: Record<string, () => Promise<unknown>> = {
      reply: async () => {
        const over = posts.length > 0 && roll(3) > 0 ? pick(posts) : null
        const [by, thread] = [pick(members), over === null ? pick(threads) : await whereIs(over.id)]
        const now = new Date(moderator.now.getTime() + posts.length * 60_000)
        posts.push({
          id: await aPost({ thread, parent: over?.id ?? null, by, stance: pick(stances), now }),
          by,
        })
      },
      cast: () =>
        castVote(pick(members), {
          postId: pick(posts).id,
          quality: pick([1, -1, null]),
          agreement: pick([1, 0, -1, null]),
        }),
      setThemes: () =>
        setThemes(moderator, {
          postId: pick(posts).id,
          themeIds: themes.filter(() => roll(2) === 0),
        }),
      remove: () => remove(moderator, { postId: pick(posts).id, reason: 'Werbung' }),
      restore: () => restore(moderator, pick(posts).id),
      change: () => {
        const { id, by } = pick(posts)
        return roll(4) === 0
          ? withdraw(by, id)
          : edit(by, {
              postId: id,
              stance: pick(stances),
              lang: 'de',
              doc: null,
              text: 'Anders.',
              revision: 1,
            })
      },
      move: () =>
        move(moderator, {
          postId: pick(posts).id,
          to: roll(3) > 0 ? { post: pick(posts).id } : { thread: pick(threads) },
        }),
      place: () =>
        placePost(moderator, {
          postId: pick(posts).id,
          to: roll(3) > 0 ? { post: pick(posts).id } : { thread: pick(threads) },
          stance: pick(stances),
        }),
      unplace: async () =>
        removePlacement(
          moderator,
          pick(await database().placement.findMany({ orderBy: { id: 'asc' } }))?.id ?? 0,
        ),
      merge: () => mergeThread(moderator, { threadId: pick(threads), into: pick(threads) }),
    }
    const names = Object.keys(tries)
    // With few threads, merging would soon leave only one.
    const often = names.flatMap((name) =>
      Array.from({ length: name === 'merge' ? 1 : 10 }, () => name),
    )
    for (let n = 0; n < 8; n++) await tries.reply?.()
    for (let n = 0; n < 1_000; n++) {
      const name = pick(often)
      await tries[name]?.().then(
        () => done.add(name),
        (error: unknown) => expect(error).toHaveProperty('kind'),
      )
      if ((name === 'move' && n % 5 === 0) || name === 'merge')
        expect(await wrong(), `${name} ${n}`).toEqual([])
    }
    expect(await wrong()).toEqual([])
    expect([...done].sort()).toEqual(names.sort())
    expect(posts.length).toBeGreaterThan(20)
    expect(await database().threadTheme.count()).toBeGreaterThan(0)
  },
)
