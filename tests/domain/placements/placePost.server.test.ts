import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { placePost } from '~/domain/placements/placePost.server'
import { placementLimits } from '~/domain/placements/placement'
import { readPagePlacements } from '~/domain/placements/readPagePlacements.server'
import { readPlacementsOf } from '~/domain/placements/readPlacementsOf.server'
import { removePlacement } from '~/domain/placements/removePlacement.server'
import { move } from '~/domain/posts/move.server'
import { readPostView } from '~/domain/posts/readPostView.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { readHead } from '~/domain/threads/readHead.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../../support/builders.server'

const moderator = await aModerator()
const stance = 'opposes' as const
const placementsOf = (postId: number) =>
  database().placement.findMany({
    where: { postId },
    orderBy: { id: 'asc' },
    select: { homeId: true, threadId: true, parentId: true, stance: true },
  })
const placementAt = async (postId: number) =>
  (await database().placement.findFirstOrThrow({ where: { postId }, orderBy: { id: 'asc' } })).id
const eventsOf = (threadId: number) =>
  database().event.findMany({ where: { threadId, kind: 'placed' }, select: { postId: true } })
const placedIn = async (thread: number, posts: number[] = [], question = true) =>
  readPagePlacements(aReader(), await readHead(aReader(), thread), {
    posts: posts.map((id) => ({ id })),
    hosts: posts.map((id) => ({ id })),
    question,
  })

/** Creates an argument in one debate and another in a second debate. */
async function twoDebates() {
  const [home, away] = [await aThread(), await aThread({ question: 'Wer prüft sie?' })]
  const author = await aMember()
  return {
    home,
    away,
    author,
    post: await aPost({ thread: home, by: author, text: 'Das gilt auch dort.' }),
    host: await aPost({ thread: away, text: 'Worunter es passt.' }),
  }
}

test('a post is placed under another one with its own stance, and both debates record it', async () => {
  const { home, away, post, host } = await twoDebates()
  await castVote(await aMember(), { postId: post, quality: 1, agreement: 1 })
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  expect(await placementsOf(post)).toEqual([
    { homeId: home, threadId: away, parentId: host, stance },
  ])
  const { guests } = await placedIn(away, [host])
  expect(guests).toMatchObject([
    {
      under: host,
      id: post,
      threadId: home,
      stance,
      text: 'Das gilt auch dort.',
      counts: { up: 1, agree: 1 },
    },
  ])
  const { places } = await placedIn(home, [post])
  expect(places).toMatchObject([
    {
      postId: post,
      stance,
      thread: { id: away, questionDe: 'Wer prüft sie?' },
      parent: { id: host, text: 'Worunter es passt.', standing: 'stands' },
    },
  ])
  expect([await eventsOf(home), await eventsOf(away)]).toEqual([
    [{ postId: post }],
    [{ postId: post }],
  ])
  expect(await database().thread.findUnique({ where: { id: away } })).toMatchObject({
    postCount: 1,
    supportsCount: 1,
    opposesCount: 0,
  })
})

test('a post is placed under a question by its author; idempotent', async () => {
  const { away, author, post } = await twoDebates()
  await placePost(author, { postId: post, to: { thread: away }, stance })
  await placePost(author, { postId: post, to: { thread: away }, stance })
  expect(await placementsOf(post)).toMatchObject([{ threadId: away, parentId: null }])
  expect((await eventsOf(away)).length).toBe(1)
  expect((await placedIn(away)).guests).toMatchObject([{ under: null, id: post }])
  expect((await placedIn(away, [], false)).guests).toEqual([])
  await placePost(author, { postId: post, to: { thread: away }, stance: 'adds' })
  expect(await placementsOf(post)).toMatchObject([{ threadId: away, stance: 'adds' }])
  expect((await eventsOf(away)).length).toBe(2)
})

test('what cannot be says why, and nothing is written', async () => {
  const { home, away, author, post, host } = await twoDebates()
  const below = await aPost({ thread: home, parent: post })
  const inClosed = await aPost({ thread: await aThread() })
  const closed = (await database().post.findUniqueOrThrow({ where: { id: inClosed } })).threadId
  await database().thread.update({ where: { id: closed }, data: { closedAt: moderator.now } })
  const gone = await aPost({ thread: away })
  await remove(moderator, { postId: gone, reason: 'Werbung' })
  const before = await database().event.count()
  const refused = [
    [{ post: 999_999 }, 'posts.targetMissing'],
    [{ thread: 999_999 }, 'posts.targetMissing'],
    [{ post }, 'placements.itself'],
    [{ post: below }, 'placements.circle'],
    [{ thread: home }, 'placements.already'],
    [{ post: gone }, 'placements.targetGone'],
    [{ thread: closed }, 'placements.targetClosed'],
    [{ post: inClosed }, 'placements.targetClosed'],
  ] as const
  for (const [to, reason] of refused)
    await expect(placePost(author, { postId: post, to, stance }), reason).rejects.toMatchObject({
      reason,
    })
  await expect(
    placePost(await aMember(), { postId: post, to: { post: host }, stance }),
  ).rejects.toMatchObject({ reason: 'placements.notYours' })
  await expect(
    placePost(moderator, { postId: 999_999, to: { post: host }, stance }),
  ).rejects.toMatchObject({ reason: 'posts.missing' })
  await expect(
    placePost(moderator, { postId: gone, to: { thread: home }, stance }),
  ).rejects.toMatchObject({ reason: 'posts.removed' })
  expect([await placementsOf(post), await database().event.count()]).toEqual([[], before])
})

test('no circle comes about by way of other places either, nor by moving', async () => {
  const { post, host } = await twoDebates()
  const third = await aPost({ thread: await aThread() })
  const beneath = await aPost({
    thread: (await database().post.findUniqueOrThrow({ where: { id: third } })).threadId,
    parent: third,
  })
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  await placePost(moderator, { postId: host, to: { post: beneath }, stance })
  for (const to of [post, host])
    await expect(
      placePost(moderator, { postId: third, to: { post: to }, stance }),
    ).rejects.toMatchObject({ reason: 'placements.circle' })
  await expect(move(moderator, { postId: third, to: { post } })).rejects.toMatchObject({
    reason: 'posts.targetBeneath',
  })
  await expect(
    placePost(moderator, { postId: post, to: { post: third }, stance }),
  ).resolves.toBeUndefined()
})

test('two who close a circle at the same time: one of them is refused', async () => {
  for (let n = 0; n < 5; n++) {
    const [one, two] = [
      await aPost({ thread: await aThread() }),
      await aPost({ thread: await aThread() }),
    ]
    const done = await Promise.allSettled([
      placePost(moderator, { postId: one, to: { post: two }, stance }),
      placePost(moderator, { postId: two, to: { post: one }, stance }),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('the same place given many times at once is given once', async () => {
  const { post, host } = await twoDebates()
  await Promise.all(
    Array.from({ length: 8 }, () =>
      placePost(moderator, { postId: post, to: { post: host }, stance }),
    ),
  )
  expect(await placementsOf(post)).toHaveLength(1)
})

test('the author and staff remove a placement, and both debates record it', async () => {
  const { home, away, author, post, host } = await twoDebates()
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  await expect(removePlacement(await aMember(), await placementAt(post))).rejects.toMatchObject({
    reason: 'placements.notYours',
  })
  const id = await placementAt(post)
  expect(await removePlacement(author, id)).toBe(post)
  await expect(removePlacement(author, id)).rejects.toMatchObject({ reason: 'placements.missing' })
  expect([
    await placementsOf(post),
    (await eventsOf(home)).length,
    (await eventsOf(away)).length,
  ]).toEqual([[], 2, 2])
})

test('the log keeps what staff did, and not what authors do', async () => {
  const { away, author, post, host } = await twoDebates()
  await placePost(author, { postId: post, to: { thread: away }, stance })
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  await removePlacement(moderator, await placementAt(post))
  const log = await database().audit.findMany({
    where: { subjectKind: 'post', subjectId: post },
    orderBy: { id: 'asc' },
    select: { act: true, detail: true },
  })
  expect(log).toEqual([
    { act: 'postPlaced', detail: { thread: away, parent: host, stance } },
    { act: 'postUnplaced', detail: { thread: away, parent: null } },
  ])
})

test('an unpublished post is shown nowhere and returns everywhere when restored', async () => {
  const { away, post, host } = await twoDebates()
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  await remove(moderator, { postId: post, reason: 'Werbung' })
  expect((await placedIn(away, [host])).guests).toEqual([])
  await restore(moderator, post)
  expect((await placedIn(away, [host])).guests).toHaveLength(1)
})

test('nothing of an unpublished parent is shown at a placement', async () => {
  const { away, post } = await twoDebates()
  const writer = await aMember()
  const host = await aPost({ thread: away, by: writer, text: 'Das nehme ich zurück.' })
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  await withdraw(writer, host)
  expect((await readPlacementsOf(aReader(), [post])).map(({ parent }) => parent)).toMatchObject([
    { id: host, author: '', text: '', standing: 'withdrawn' },
  ])
})

test('placements follow when the post or its target moves to another debate', async () => {
  const { home, away, post, host } = await twoDebates()
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  const [third, fourth] = [await aThread(), await aThread()]
  await move(moderator, { postId: post, to: { thread: third } })
  await move(moderator, { postId: host, to: { thread: fourth } })
  expect(await placementsOf(post)).toEqual([
    { homeId: third, threadId: fourth, parentId: host, stance },
  ])
  expect([
    (await readHead(aReader(), home)).placed,
    (await readHead(aReader(), away)).placed,
    (await readHead(aReader(), third)).placed,
    (await readHead(aReader(), fourth)).placed,
  ]).toEqual([false, false, true, true])
})

test('a post that is moved to its own placement is there once', async () => {
  const { away, post, host } = await twoDebates()
  await placePost(moderator, { postId: post, to: { post: host }, stance })
  await move(moderator, { postId: post, to: { post: host } })
  expect([await placementsOf(post), (await placedIn(away, [host])).guests]).toEqual([[], []])
})

test('merging debates leaves each argument at each place once', async () => {
  const { home, away, post, host } = await twoDebates()
  const [guest, third] = [await aPost({ thread: await aThread() }), await aThread()]
  const below = await aPost({ thread: away, parent: host })
  for (const to of [{ thread: home }, { thread: away }])
    await placePost(moderator, { postId: guest, to, stance })
  await placePost(moderator, { postId: post, to: { thread: away }, stance })
  await placePost(moderator, { postId: below, to: { thread: away }, stance })
  await mergeThread(moderator, { threadId: away, into: home })
  expect(await placementsOf(guest)).toMatchObject([{ threadId: home, parentId: null }])
  expect(await placementsOf(post)).toEqual([])
  expect(await placementsOf(below)).toEqual([
    { homeId: home, threadId: home, parentId: null, stance },
  ])
  await placePost(moderator, { postId: guest, to: { thread: away }, stance })
  expect(await placementsOf(guest)).toHaveLength(1)
  await mergeThread(moderator, { threadId: home, into: third })
  expect(await placementsOf(below)).toEqual([
    { homeId: third, threadId: third, parentId: null, stance },
  ])
})

test('of many at one place the strongest are shown, and an author alone does not fill it', async () => {
  const { author, away } = await twoDebates()
  const own = [
    await aPost({ thread: await aThread(), by: author }),
    await aPost({ thread: await aThread(), by: author }),
    await aPost({ thread: await aThread(), by: author }),
    await aPost({ thread: await aThread(), by: author }),
  ]
  await castVote(await aMember(), { postId: own[2] ?? 0, quality: 1, agreement: null })
  for (const postId of own.slice(0, 3))
    await placePost(author, { postId, to: { thread: away }, stance })
  await expect(
    placePost(author, { postId: own[3] ?? 0, to: { thread: away }, stance }),
  ).rejects.toMatchObject({ reason: 'placements.enoughOfYours' })
  expect((await placedIn(away)).guests.map(({ id }) => id)).toEqual([own[2], own[0], own[1]])
})

test('beneath one argument among others the three strongest are shown and all are counted, on its own page all', async () => {
  const { away, host } = await twoDebates()
  for (let n = 0; n < 5; n++)
    await placePost(moderator, {
      postId: await aPost({ thread: await aThread() }),
      to: { post: host },
      stance,
    })
  expect((await placedIn(away, [host])).guests.map(({ ofAll }) => ofAll)).toEqual([5, 5, 5])
  const { placed } = await readPostView(aReader(), host, {
    view: 'conversation',
    side: null,
    after: null,
  })
  expect(placed.guests.map(({ under, ofAll }) => [under, ofAll])).toEqual(
    Array.from({ length: 5 }, () => [host, 5]),
  )
  const further = await readPostView(aReader(), host, {
    view: 'conversation',
    side: null,
    after: { value: 0, id: 1 },
  })
  expect(further.placed.guests).toEqual([])
})

test('neither an argument has too many places, nor a place too many arguments', async () => {
  const { post, host } = await twoDebates()
  for (let n = 0; n < placementLimits.places; n++)
    await placePost(moderator, { postId: post, to: { thread: await aThread() }, stance })
  await expect(
    placePost(moderator, { postId: post, to: { post: host }, stance }),
  ).rejects.toMatchObject({ reason: 'placements.tooMany' })
  const full = await aThread()
  for (let n = 0; n < placementLimits.guests; n++)
    await placePost(moderator, {
      postId: await aPost({ thread: await aThread() }),
      to: { thread: full },
      stance,
    })
  await expect(
    placePost(moderator, { postId: host, to: { thread: full }, stance }),
  ).rejects.toMatchObject({ reason: 'placements.full' })
  await remove(moderator, { postId: (await placedIn(full)).guests[0]?.id ?? 0, reason: 'Werbung' })
  await placePost(moderator, { postId: host, to: { thread: full }, stance })
})
