import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { reply } from '~/domain/posts/reply.server'
import { closeThread } from '~/domain/threads/close.server'
import { RenameInput } from '~/domain/threads/input.server'
import { pinThread } from '~/domain/threads/pin.server'
import { readForRenaming } from '~/domain/threads/readForRenaming.server'
import { renameThread } from '~/domain/threads/rename.server'
import { reopenThread } from '~/domain/threads/reopen.server'
import { unpinThread } from '~/domain/threads/unpin.server'
import { aPost, aTheme, aThread, as, logOf, minute, someone } from '../moderation/world.server'

const threadOf = (id: number) => database().thread.findUniqueOrThrow({ where: { id } })
const kindsOf = async (threadId: number) =>
  (await database().event.findMany({ where: { threadId }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )

test('closing and opening again are noted with who did it and when', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  await closeThread(as(moderator, 2), { threadId })
  expect((await threadOf(threadId)).closedAt).toEqual(minute(2))
  await reopenThread(as(moderator, 3), { threadId })
  expect((await threadOf(threadId)).closedAt).toBeNull()
  expect(await kindsOf(threadId)).toEqual(['closed', 'reopened'])
  expect(await logOf('thread', threadId)).toEqual([
    { act: 'threadClosed', actorId: moderator.id, at: minute(2), detail: {} },
    { act: 'threadReopened', actorId: moderator.id, at: minute(3), detail: {} },
  ])
})

test('closing and reopening are idempotent, also concurrently', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  const four = <Answer>(act: () => Promise<Answer>) => Promise.all(Array.from({ length: 4 }, act))
  for (const { id } of await four(() => closeThread(as(moderator, 2), { threadId })))
    expect(id).toBe(threadId)
  await closeThread(as(moderator, 3), { threadId })
  expect((await threadOf(threadId)).closedAt).toEqual(minute(2))
  expect(await kindsOf(threadId)).toEqual(['closed'])
  for (const { id } of await four(() => reopenThread(as(moderator, 4), { threadId })))
    expect(id).toBe(threadId)
  expect((await threadOf(threadId)).closedAt).toBeNull()
  expect(await kindsOf(threadId)).toEqual(['closed', 'reopened'])
  expect((await logOf('thread', threadId)).map(({ act }) => act)).toEqual([
    'threadClosed',
    'threadReopened',
  ])
})

test('pinning and unpinning are idempotent', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  await unpinThread(as(moderator), { threadId })
  await pinThread(as(moderator, 2), { threadId })
  await pinThread(as(moderator, 3), { threadId })
  expect((await threadOf(threadId)).pinnedAt).toEqual(minute(2))
  await unpinThread(as(moderator), { threadId })
  await unpinThread(as(moderator), { threadId })
  expect((await threadOf(threadId)).pinnedAt).toBeNull()
  expect(await kindsOf(threadId)).toEqual(['pinned', 'unpinned'])
  expect((await logOf('thread', threadId)).map(({ act }) => act)).toEqual([
    'threadPinned',
    'threadUnpinned',
  ])
})

test('members curate nothing, and a thread that does not exist cannot be curated', async () => {
  const [member, moderator] = [await someone('member'), await someone('moderator')]
  const { id: threadId } = await aThread()
  const before = await threadOf(threadId)
  const renaming = { threadId, questionDe: 'Anders?', questionEn: null }
  const acts = [closeThread, reopenThread, pinThread, unpinThread]
  for (const act of acts)
    await expect(act(as(member), { threadId })).rejects.toMatchObject({
      reason: 'moderation.staffOnly',
    })
  await expect(renameThread(as(member), renaming)).rejects.toMatchObject({
    reason: 'moderation.staffOnly',
  })
  expect(await threadOf(threadId)).toEqual(before)
  for (const act of acts)
    await expect(act(as(moderator), { threadId: 999_999 })).rejects.toMatchObject({
      reason: 'threads.missing',
    })
})

test('a renamed thread keeps its number, and the log keeps the former question', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  const former = (await threadOf(threadId)).questionDe
  const theme = await aTheme(moderator)
  const renamed = await renameThread(as(moderator), {
    threadId,
    questionDe: 'Wer haftet?',
    questionEn: 'Who is liable?',
    themeId: theme.id,
  })
  expect(renamed).toEqual({
    id: threadId,
    lang: 'de',
    questionDe: 'Wer haftet?',
    questionEn: 'Who is liable?',
  })
  expect(await readForRenaming(as(moderator), threadId)).toEqual({ ...renamed, themeId: theme.id })
  expect(await logOf('thread', threadId)).toMatchObject([
    {
      act: 'threadRenamed',
      detail: {
        questionDe: 'Wer haftet?',
        'former.questionDe': former,
        questionEn: 'Who is liable?',
        'former.questionEn': null,
        themeId: theme.id,
      },
    },
  ])
})

test('renaming to the same changes nothing, and a theme nobody mentions stays', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  const theme = await aTheme(moderator)
  await renameThread(as(moderator), {
    threadId,
    questionDe: 'Wer zahlt?',
    questionEn: null,
    themeId: theme.id,
  })
  await renameThread(as(moderator), { threadId, questionDe: 'Wer zahlt?', questionEn: null })
  expect(await kindsOf(threadId)).toEqual(['renamed'])
  expect((await threadOf(threadId)).themeId).toBe(theme.id)
})

test('the question in the thread’s own language cannot be taken away', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  await expect(
    renameThread(as(moderator), { threadId, questionDe: null, questionEn: 'Only English?' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  const form = { lang: 'de', questionDe: ' ', questionEn: 'Only English?', theme: '' }
  expect(RenameInput.safeParse(form).error?.issues[0]).toMatchObject({
    path: ['questionDe'],
    message: 'threads.curateQuestionMissing',
  })
  expect(RenameInput.parse({ ...form, lang: 'en' })).toMatchObject({
    questionDe: null,
    questionEn: 'Only English?',
    theme: null,
  })
  expect(
    RenameInput.safeParse({ ...form, questionDe: 'x'.repeat(201) }).error?.issues[0],
  ).toMatchObject({ path: ['questionDe'], message: 'threads.curateQuestionTooLong' })
})

test('a thread is not filed under a theme that does not exist', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  await expect(
    renameThread(as(moderator), {
      threadId,
      questionDe: 'Wer?',
      questionEn: null,
      themeId: 999_999,
    }),
  ).rejects.toMatchObject({ reason: 'themes.missing' })
})

test(
  'once a closing is acknowledged no reply arrives any more, however they race',
  { timeout: 60_000 },
  async () => {
    const moderator = await someone('moderator')
    const authors = await Promise.all(Array.from({ length: 4 }, () => someone('member')))
    const standing = (threadId: number) => database().post.count({ where: { threadId } })
    let arrived = 0
    for (let round = 0; round < 40; round++) {
      const { id: threadId } = await aThread()
      const answer = (index: number) =>
        reply(as(authors[index % authors.length] ?? moderator, round * 2), {
          threadId,
          parentId: null,
          stance: 'supports',
          lang: 'de',
          doc: null,
          text: 'Noch ein Wort.',
          key: randomUUID(),
        })
      const replies: Promise<number>[] = []
      for (let index = 0; index < 1 + (round % 5); index++) replies.push(answer(index))
      const closing = closeThread(as(moderator), { threadId }).then(() => standing(threadId))
      for (let index = 0; index < 3; index++) replies.push(answer(index))
      const [acknowledged, settled] = await Promise.all([closing, Promise.allSettled(replies)])
      const taken = settled.filter(({ status }) => status === 'fulfilled').length
      expect(await standing(threadId)).toBe(acknowledged)
      expect(taken).toBe(acknowledged)
      for (const one of settled)
        if (one.status === 'rejected')
          expect(one.reason).toMatchObject({ reason: 'posts.threadClosed' })
      arrived += taken
    }
    expect(arrived).toBeGreaterThan(0)
  },
)

test(
  'the database rejects posts in a closed thread even if the code does not check',
  { timeout: 60_000 },
  async () => {
    const moderator = await someone('moderator')
    for (let round = 0; round < 20; round++) {
      const { id: threadId } = await aThread()
      const unguarded = Array.from({ length: 4 }, () => aPost(threadId, moderator.id))
      const acknowledged = closeThread(as(moderator), { threadId }).then(() =>
        database().post.count({ where: { threadId } }),
      )
      const later = Array.from({ length: 3 }, () => aPost(threadId, moderator.id))
      const settled = await Promise.allSettled([...unguarded, ...later])
      expect(await database().post.count({ where: { threadId } })).toBe(await acknowledged)
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(
        await acknowledged,
      )
      await expect(aPost(threadId, moderator.id)).rejects.toThrow('closed or missing')
    }
  },
)
