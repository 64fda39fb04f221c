import { expect, test } from 'vitest'
import { pool } from '~/db/client.server'
import type { Cursor } from '~/domain/ranking/order'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { readOwnBallots } from '~/domain/votes/readOwnBallots.server'
import { aMember, aPost, aThread, minutesLater } from '../../support/builders.server'

test('one reads one’s own ballots, the one changed last first, and nobody else’s', async () => {
  const thread = await aThread()
  const [first, second] = [
    await aPost({ thread, text: 'Das Erste.' }),
    await aPost({ thread, text: 'Das Zweite.' }),
  ]
  const [member, other] = [await aMember(), await aMember()]
  await castVote(member, { postId: first, agreement: 1, quality: -1 })
  await castVote({ ...member, now: minutesLater(1) }, { postId: second, agreement: 0 })
  await castVote(other, { postId: second, agreement: -1 })
  const { ballots, next } = await readOwnBallots(member, null)
  expect(ballots.map(({ post, mine }) => [post.id, mine.quality, mine.agreement])).toEqual([
    [second, null, 0],
    [first, -1, 1],
  ])
  expect(ballots[0]?.counts).toEqual({ up: 0, down: 0, agree: 0, disagree: 1, pass: 1 })
  expect(next).toBeNull()
  await castVote({ ...member, now: minutesLater(2) }, { postId: first, agreement: -1 })
  expect((await readOwnBallots(member, null)).ballots.map(({ post }) => post.id)).toEqual([
    first,
    second,
  ])
  await castVote(member, { postId: second, agreement: null })
  expect((await readOwnBallots(member, null)).ballots.map(({ post }) => post.id)).toEqual([first])
  expect((await readOwnBallots(await aMember(), null)).ballots).toEqual([])
})

test('ballots on unpublished posts are omitted', async () => {
  const [author, member, thread] = [await aMember(), await aMember(), await aThread()]
  const postId = await aPost({ thread, by: author })
  await castVote(member, { postId, agreement: 1 })
  await withdraw(author, postId)
  expect(await readOwnBallots(member, null)).toEqual({ ballots: [], next: null })
})

test('page after page shows each once, those of one moment too', async () => {
  const [author, member, thread] = [await aMember(), await aMember(), await aThread()]
  const posts = [await aPost({ thread, by: author })]
  for (let n = 0; n < 44; n++)
    posts.push(await aPost({ thread, by: author, now: minutesLater(2 * (n + 1)) }))
  await pool().query(
    "insert into votes (post_id, member_id, thread_id, agreement, created_at, changed_at) select id, $1, $2, 1, now(), timestamptz '2026-05-04 12:00Z' + (id % 5) * interval '1 minute' from unnest($3::int[]) id",
    [member.viewer.id, thread, posts],
  )
  const seen: number[] = []
  let after: Cursor | null = null
  for (let pages = 0; pages < 5; pages++) {
    const page: Awaited<ReturnType<typeof readOwnBallots>> = await readOwnBallots(member, after)
    seen.push(...page.ballots.map(({ post }) => post.id))
    after = page.next
    if (after === null) break
  }
  expect(seen).toHaveLength(45)
  expect(new Set(seen)).toEqual(new Set(posts))
})
