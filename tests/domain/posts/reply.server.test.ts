import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { reply } from '~/domain/posts/reply.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import type { Refusal } from '~/domain/refusal'
import { aMember, aPost, aThread, minutesLater, noon } from '../../support/builders.server'

const words = {
  stance: 'supports',
  lang: 'de',
  doc: null,
  text: 'Offene Normen **nützen** allen.',
} as const

test('a reply is under its parent, with its document, HTML and text', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  const top = await aPost({ thread: threadId })
  const id = await reply(ann, { ...words, threadId, parentId: top, key: randomUUID() })
  const post = await database().post.findUniqueOrThrow({
    where: { id },
    include: { revisions: true },
  })
  expect(post).toMatchObject({
    threadId,
    parentId: top,
    depth: 1,
    stance: 'supports',
    html: '<p>Offene Normen <strong>nützen</strong> allen.</p>',
    text: 'Offene Normen nützen allen.',
  })
  expect(post.revisions).toHaveLength(1)
  const parent = await database().post.findUniqueOrThrow({ where: { id: top } })
  expect(parent.replyCount).toBe(1)
  const thread = await database().thread.findUniqueOrThrow({ where: { id: threadId } })
  expect(thread).toMatchObject({ postCount: 2, version: 2, lastPostAt: noon })
})

test('the same form sent twenty times at once makes one post, and every answer names it', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  const key = randomUUID()
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => reply(ann, { ...words, threadId, parentId: null, key })),
  )
  expect(new Set(ids).size).toBe(1)
  expect(await database().post.count({ where: { threadId } })).toBe(1)
})

test('a key that was used for another place is refused', async () => {
  const ann = await aMember()
  const [one, other] = [await aThread(), await aThread()]
  const key = randomUUID()
  await reply(ann, { ...words, threadId: one, parentId: null, key })
  await expect(
    reply(ann, { ...words, threadId: other, parentId: null, key }),
  ).rejects.toMatchObject({ reason: 'posts.keyUsed' })
})

test('a key that is sent for two places at the same moment is good for one of them, and refused for the other', async () => {
  const ann = await aMember()
  const places = [await aThread(), await aThread()]
  for (let n = 0; n < 15; n++) {
    const key = randomUUID()
    // Far enough apart for the rate limit.
    const now = minutesLater(10 * n)
    const sent = await Promise.allSettled(
      places.map((threadId) => reply({ ...ann, now }, { ...words, threadId, parentId: null, key })),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(sent.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([
      expect.objectContaining({ kind: 'conflict', reason: 'posts.keyUsed' }),
    ])
    expect(await database().post.count({ where: { sendKey: key } })).toBe(1)
  }
})

test('a closed thread takes no reply, and nothing is written', async () => {
  const threadId = await aThread({ closed: true })
  await expect(aPost({ thread: threadId })).rejects.toMatchObject({
    kind: 'conflict',
    reason: 'posts.threadClosed',
  })
  expect(await database().post.count({ where: { threadId } })).toBe(0)
  expect(await database().event.count({ where: { threadId } })).toBe(0)
})

test('what is withdrawn, missing or in another thread takes no reply', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  const gone = await aPost({ thread: threadId, by: ann })
  await withdraw(ann, gone)
  const elsewhere = await aPost({ thread: await aThread() })
  await expect(aPost({ thread: threadId, parent: gone })).rejects.toMatchObject({
    reason: 'posts.parentGone',
  })
  await expect(aPost({ thread: threadId, parent: elsewhere })).rejects.toMatchObject({
    reason: 'posts.movedMeanwhile',
  })
  await expect(aPost({ thread: threadId, parent: 999_999 })).rejects.toMatchObject({
    reason: 'posts.missing',
  })
  await expect(aPost({ thread: 999_999 })).rejects.toMatchObject({ reason: 'threads.missing' })
})

test('a reply to a post goes into that post’s thread', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  const top = await aPost({ thread: threadId })
  const id = await reply(ann, { ...words, threadId: null, parentId: top, key: randomUUID() })
  expect(
    await database().post.findUnique({ where: { id }, select: { threadId: true, parentId: true } }),
  ).toEqual({ threadId, parentId: top })
  await expect(
    reply(ann, { ...words, threadId: null, parentId: 999_999, key: randomUUID() }),
  ).rejects.toMatchObject({ kind: 'missing', reason: 'posts.missing' })
  await expect(
    reply(ann, { ...words, threadId: null, parentId: null, key: randomUUID() }),
  ).rejects.toMatchObject({ kind: 'missing', reason: 'posts.missing' })
})

test('the database itself refuses a parent in another thread and a reply in a closed one', async () => {
  const ann = await aMember()
  const [open, closed] = [await aThread(), await aThread({ closed: true })]
  const elsewhere = await aPost({ thread: await aThread() })
  const row = { authorId: ann.viewer.id, stance: 'adds', lang: 'de', doc: {}, createdAt: noon }
  await expect(
    database().post.create({ data: { ...row, threadId: closed, sendKey: randomUUID() } }),
  ).rejects.toThrow(/closed/)
  await expect(
    database().post.create({
      data: { ...row, threadId: open, parentId: elsewhere, sendKey: randomUUID() },
    }),
  ).rejects.toThrow(/no reply/)
})

test('the eleventh post within a minute has to wait, in whatever thread', async () => {
  const ann = await aMember()
  const threads = [await aThread(), await aThread()]
  for (let i = 0; i < 10; i++)
    await aPost({ thread: threads[i % 2] ?? 0, by: ann, now: new Date(noon.getTime() + i * 1_000) })
  const soon = new Date(noon.getTime() + 30_000)
  await expect(aPost({ thread: threads[0] ?? 0, by: ann, now: soon })).rejects.toMatchObject({
    kind: 'tooMany',
    details: { retryAfter: 30 },
  })
  await expect(
    aPost({ thread: threads[0] ?? 0, by: ann, now: minutesLater(1.01) }),
  ).resolves.toBeGreaterThan(0)
})

test('posts sent at once to many threads are counted too', async () => {
  const ann = await aMember()
  const threads = await Promise.all(Array.from({ length: 15 }, () => aThread()))
  const sent = await Promise.allSettled(threads.map((thread) => aPost({ thread, by: ann })))
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
})

test('whichever of those that are sent at once comes first, they are counted', async () => {
  const ann = await aMember()
  const thread = await aThread()
  const sent: string[] = []
  for (let n = 0; n < 12; n++)
    sent.push(
      await aPost({ thread, by: ann, now: new Date(noon.getTime() - n) }).then(
        () => 'written',
        ({ reason }: Refusal) => reason,
      ),
    )
  expect(sent).toEqual([...Array<string>(10).fill('written'), 'errors.tooMany', 'errors.tooMany'])
})

test('words that say nothing are refused', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  for (const text of [null, '', ' \n ', '> ', '\u200b']) {
    await expect(
      reply(ann, { ...words, text, threadId, parentId: null, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'posts.textEmpty' })
  }
})
