import { beforeAll, expect, test } from 'vitest'
import { database, pool, type Db } from '~/db/client.server'
import { countMarks } from '~/db/sql/marks/countMarks'
import { openMarks } from '~/db/sql/marks/openMarks'
import type { MemberContext } from '~/domain/context'
import { accept } from '~/domain/marks/accept.server'
import { dismiss } from '~/domain/marks/dismiss.server'
import { countOwnMarks } from '~/domain/marks/countOwnMarks.server'
import { readOpenMarks } from '~/domain/marks/readOpenMarks.server'
import { readOwnMarks } from '~/domain/marks/readOwnMarks.server'
import { setMark, type SetMarkInput } from '~/domain/marks/setMark.server'
import { withdrawMark } from '~/domain/marks/withdrawMark.server'
import { edit } from '~/domain/posts/edit.server'
import { move } from '~/domain/posts/move.server'
import { readPost } from '~/domain/posts/readPost.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { closeThread } from '~/domain/threads/close.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
  noon,
} from '../../support/builders.server'
import { aCrowd } from '../../support/crowd.server'
import { explained } from '../../support/explained.server'

let moderator: MemberContext
let author: MemberContext
let ada: MemberContext
let bo: MemberContext
beforeAll(async () => {
  moderator = await aModerator()
  ;[author, ada, bo] = [
    await aMember(),
    await aMember({ name: 'Ada' }),
    await aMember({ name: 'Bo' }),
  ]
})

let turn = 0
const posted = (thread: number, other: { by?: MemberContext; parent?: number } = {}) =>
  aPost({ thread, by: author, now: minutesLater(2 * turn++), ...other })
const says = (postId: number, other: Partial<SetMarkInput> = {}): SetMarkInput => ({
  postId,
  kind: 'source',
  reason: 'Wo steht das?',
  originalId: null,
  ...other,
})
const marksOn = async (postId: number, by: MemberContext | null = null) =>
  (await readPost(by ?? aReader(), postId)).branch.post.marks
const markOf = async (postId: number, by: MemberContext) =>
  (await database().mark.findFirstOrThrow({ where: { postId, memberId: by.viewer.id } })).id
const eventsOf = (threadId: number) =>
  database().event.count({ where: { threadId, kind: 'marked' } })
const source = {
  address: 'https://example.org/a',
  title: 'Eine Studie',
  publisher: null,
  dated: null,
  quote: null,
  archived: null,
}

test('members mark what is wanting, each with their name and one mark of a kind, and everybody reads it', async () => {
  const thread = await aThread()
  const post = await posted(thread)
  await setMark(ada, says(post))
  await setMark(bo, says(post, { reason: 'Welche Zahlen?' }))
  await setMark(ada, says(post, { kind: 'unclear', reason: 'Wer ist „man“?' }))
  expect(
    (await marksOn(post, ada))?.map(({ kind, reason, by, mine }) => [kind, reason, by, mine]),
  ).toEqual([
    ['source', 'Wo steht das?', 'Ada', true],
    ['source', 'Welche Zahlen?', 'Bo', false],
    ['unclear', 'Wer ist „man“?', 'Ada', true],
  ])
  await setMark(ada, says(post))
  expect(await eventsOf(thread)).toBe(3)
  await setMark(ada, says(post, { reason: 'Wo genau steht das?' }))
  expect((await marksOn(post))?.map(({ reason, mine }) => [reason, mine])).toEqual([
    ['Wo genau steht das?', false],
    ['Welche Zahlen?', false],
    ['Wer ist „man“?', false],
  ])
})

test('the author sees the mark while the argument is published', async () => {
  const [by, thread] = [await aMember(), await aThread()]
  const [post, other] = [await posted(thread, { by }), await posted(thread)]
  expect([await countOwnMarks(by), await readOwnMarks(by, null)]).toEqual([
    0,
    { marks: [], next: null },
  ])
  await setMark(ada, says(post))
  await setMark(ada, says(other))
  expect(await countOwnMarks(by)).toBe(1)
  expect((await readOwnMarks(by, null)).marks).toMatchObject([
    { kind: 'source', by: 'Ada', setAt: noon, post: { id: post, text: 'Das ist so.' } },
  ])
  await remove(moderator, { postId: post, reason: 'Werbung' })
  expect([
    await countOwnMarks(by),
    (await readOwnMarks(by, null)).marks,
    await marksOn(post),
  ]).toEqual([0, [], null])
  await restore(moderator, post)
  expect(await countOwnMarks(by)).toBe(1)
  expect(await countOwnMarks(aReader())).toBe(0)
})

test('marks set at the same time are all there, and one member’s once', async () => {
  const post = await posted(await aThread())
  await Promise.all([ada, bo, ada, bo, ada].map((by) => setMark(by, says(post))))
  expect((await marksOn(post))?.map(({ by }) => by).sort()).toEqual(['Ada', 'Bo'])
})

test('a source added by the author answers marks that ask for one, and no others', async () => {
  const thread = await aThread()
  const post = await posted(thread)
  await setMark(ada, says(post))
  await setMark(ada, says(post, { kind: 'unclear' }))
  const words = { postId: post, stance: 'supports', lang: 'de', doc: null } as const
  await edit(author, { ...words, text: 'Ohne Quelle.', revision: 1, sources: [] })
  expect(await marksOn(post)).toHaveLength(2)
  await edit(author, { ...words, text: 'Ohne Quelle.', revision: 2, sources: [source] })
  expect((await marksOn(post))?.map(({ kind }) => kind)).toEqual(['unclear'])
  expect(
    await database().mark.findFirst({ where: { postId: post, kind: 'source' } }),
  ).toMatchObject({ outcome: 'answered', resolvedById: author.viewer.id })
  await setMark(ada, says(post, { reason: 'Das steht dort nicht.' }))
  await edit(author, {
    ...words,
    text: 'Mit Quelle.',
    revision: 3,
    sources: [{ ...source, title: 'Dieselbe' }],
  })
  expect((await marksOn(post))?.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['source', 'Das steht dort nicht.'],
    ['unclear', 'Wo steht das?'],
  ])
})

test('a duplicate stores its original, and cycles are rejected, also through others', async () => {
  const thread = await aThread()
  const [a, b, c] = [await posted(thread), await posted(thread), await posted(thread)]
  const beneath = await posted(thread, { parent: a })
  const elsewhere = await posted(await aThread())
  const repeats = (postId: number, originalId: number | null, by = ada) =>
    setMark(by, says(postId, { kind: 'duplicate', originalId }))
  await repeats(b, a)
  expect((await marksOn(b))?.map(({ duplicateOf }) => duplicateOf)).toEqual([a])
  await repeats(c, b, bo)
  await repeats(beneath, a)
  const refused = [
    [a, b, 'originalRepeats'],
    [a, c, 'originalRepeats'],
    [a, beneath, 'originalBeneath'],
    [a, a, 'originalItself'],
    [a, elsewhere, 'originalElsewhere'],
    [a, 999_999, 'originalMissing'],
    [a, null, 'originalMissing'],
  ] as const
  for (const [post, original, reason] of refused)
    await expect(repeats(post, original, bo), reason).rejects.toMatchObject({
      reason: `marks.${reason}`,
    })
  await dismiss(moderator, await markOf(b, ada))
  await repeats(a, b, bo)
  expect(await marksOn(a)).toHaveLength(1)
})

test('one’s own arguments, those that are gone, and those of a closed debate take no mark, and nothing is written', async () => {
  const [thread, closed] = [await aThread(), await aThread()]
  const [post, gone, removed, last] = [
    await posted(thread),
    await posted(thread),
    await posted(thread),
    await posted(closed),
  ]
  await withdraw(author, gone)
  await remove(moderator, { postId: removed, reason: 'Werbung' })
  await setMark(ada, says(last))
  await closeThread(moderator, { threadId: closed })
  const before = await database().mark.count()
  for (const [by, postId, reason] of [
    [author, post, 'marks.ownPost'],
    [ada, gone, 'posts.withdrawn'],
    [ada, removed, 'posts.removed'],
    [bo, last, 'posts.threadClosed'],
    [ada, 999_999, 'posts.missing'],
  ] as const)
    await expect(setMark(by, says(postId)), reason).rejects.toMatchObject({ reason })
  expect(await database().mark.count()).toBe(before)
  await withdrawMark(ada, await markOf(last, ada))
  expect(await marksOn(last)).toBeNull()
})

test('only its member withdraws a mark, and it is deleted', async () => {
  const post = await posted(await aThread())
  await setMark(ada, says(post))
  const id = await markOf(post, ada)
  for (const by of [bo, author, moderator])
    await expect(withdrawMark(by, id)).rejects.toMatchObject({ reason: 'marks.notYours' })
  expect(await withdrawMark(ada, id)).toBe(post)
  await expect(withdrawMark(ada, id)).rejects.toMatchObject({ reason: 'marks.missing' })
})

test('moderators settle marks, the log keeps it, and what they decided stays so', async () => {
  const thread = await aThread()
  const post = await posted(thread)
  await setMark(ada, says(post))
  await setMark(bo, says(post))
  const [one, other] = [await markOf(post, ada), await markOf(post, bo)]
  for (const by of [ada, author])
    await expect(accept(by, one)).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  await expect(readOpenMarks(ada, null)).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  expect((await readOpenMarks(moderator, one - 1)).marks.map(({ id }) => id)).toEqual([one, other])
  await accept(moderator, one)
  await accept(moderator, one)
  await dismiss(moderator, other)
  await expect(accept(moderator, other)).rejects.toMatchObject({ reason: 'marks.settled' })
  expect([await marksOn(post), (await readOpenMarks(moderator, one - 1)).marks]).toEqual([null, []])
  for (const by of [ada, bo])
    await expect(setMark(by, says(post))).rejects.toMatchObject({ reason: 'marks.decided' })
  await expect(withdrawMark(ada, one)).rejects.toMatchObject({ reason: 'marks.settled' })
  expect(
    await database().audit.findMany({
      where: { subjectKind: 'post', subjectId: post },
      orderBy: { id: 'asc' },
      select: { act: true, actorId: true, detail: true },
    }),
  ).toEqual([
    {
      act: 'markAccepted',
      actorId: moderator.viewer.id,
      detail: { mark: 'source', by: 'Ada', reason: 'Wo steht das?' },
    },
    {
      act: 'markDismissed',
      actorId: moderator.viewer.id,
      detail: { mark: 'source', by: 'Bo', reason: 'Wo steht das?' },
    },
  ])
})

test('nobody settles a mark on what they have written', async () => {
  const post = await posted(await aThread(), { by: moderator })
  await setMark(ada, says(post))
  await expect(dismiss(moderator, await markOf(post, ada))).rejects.toMatchObject({
    reason: 'marks.ownPost',
  })
  await dismiss(await aModerator(), await markOf(post, ada))
})

test('marks go with their argument into another debate, and with it when it is withdrawn', async () => {
  const [from, to] = [await aThread(), await aThread()]
  const [original, post] = [await posted(from), await posted(from)]
  await setMark(ada, says(post, { kind: 'duplicate', originalId: original }))
  await move(moderator, { postId: post, to: { thread: to } })
  expect(await marksOn(post)).toMatchObject([{ kind: 'duplicate', duplicateOf: original }])
  await withdraw(author, post)
  expect([await marksOn(post), await database().mark.count({ where: { postId: post } })]).toEqual([
    null,
    0,
  ])
})

test('the list goes on where it ended', async () => {
  const by = await aMember()
  const thread = await aThread()
  const posts = []
  for (let n = 0; n < 21; n++) posts.push(await posted(thread, { by }))
  for (const post of posts) await setMark(ada, says(post))
  const first = await readOwnMarks(by, null)
  const second = await readOwnMarks(by, first.next)
  expect([...first.marks, ...second.marks].map(({ post }) => post.id)).toEqual(posts)
  expect([first.marks.length, second.next]).toEqual([20, null])
})

test('the database itself lets nobody mark their own argument', async () => {
  const thread = await aThread()
  const post = await posted(thread)
  const said = {
    postId: post,
    threadId: thread,
    authorId: author.viewer.id,
    kind: 'source',
    reason: 'Wo?',
    setAt: noon,
  }
  await expect(
    database().mark.create({ data: { ...said, memberId: author.viewer.id } }),
  ).rejects.toThrow(/marks_not_own/)
  await expect(
    database().mark.create({ data: { ...said, memberId: ada.viewer.id, duplicateOfId: post } }),
  ).rejects.toThrow(/marks_duplicate/)
  await expect(
    database().mark.create({ data: { ...said, memberId: ada.viewer.id, reason: '' } }),
  ).rejects.toThrow(/marks_reason/)
})

test('open marks are found without looking at settled ones, however many those are', async () => {
  const [by, thread] = [await aMember(), await aThread()]
  const posts = await aCrowd(thread, 300)
  await pool().query(
    `insert into marks (post_id, thread_id, author_id, member_id, kind, reason, set_at, resolved_at, outcome)
     select p.id, $1, p.author_id, $2, kind, 'Wo?', now(), case when p.id % 10 > 0 then now() end, case when p.id % 10 > 0 then 'accepted' end
     from posts p, unnest(array['source', 'unclear', 'offQuestion']) kind where p.thread_id = $1`,
    [thread, by.viewer.id],
  )
  await pool().query('analyze')
  const { authorId } = await database().post.findUniqueOrThrow({ where: { id: posts[0] ?? 0 } })
  for (const read of [
    (db: Db) => openMarks(db, { authorId: null, after: null, limit: 21 }),
    (db: Db) => openMarks(db, { authorId, after: null, limit: 21 }),
    (db: Db) => countMarks(db, authorId, 100),
  ]) {
    const { rows, scanned } = await explained(read)
    expect(scanned).not.toContain('marks')
    // There are ninety open marks on so few posts that a full scan is cheapest.
    expect(rows).toBeLessThan(90 + 300 + 3 * 90)
  }
})
