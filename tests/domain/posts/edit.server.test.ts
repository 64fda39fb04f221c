import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { edit } from '~/domain/posts/edit.server'
import { readHistory } from '~/domain/posts/readHistory.server'
import { readForEdit } from '~/domain/posts/readForEdit.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
} from '../../support/builders.server'

const change = { stance: 'opposes', lang: 'de', doc: null, text: 'Das ist nicht so.' } as const

test('an edit changes the words and keeps what was said before, readable for everybody', async () => {
  const ann = await aMember()
  const postId = await aPost({ thread: await aThread(), by: ann, text: 'Das ist so.' })
  await edit({ ...ann, now: minutesLater(5) }, { ...change, postId, revision: 1 })
  const post = await database().post.findUniqueOrThrow({ where: { id: postId } })
  expect(post).toMatchObject({
    text: 'Das ist nicht so.',
    stance: 'opposes',
    revision: 2,
    editedAt: minutesLater(5),
  })
  const { revisions } = await readHistory(aReader(), postId, 1)
  expect(revisions.map(({ number }) => number)).toEqual([2, 1])
  expect(revisions[0]).toMatchObject({ stanceBefore: 'supports', stance: 'opposes' })
  expect(
    revisions[0]?.changes.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim()),
  ).toEqual(['nicht'])
})

test('saving without changes does nothing, also when the form is sent twice', async () => {
  const ann = await aMember()
  const postId = await aPost({ thread: await aThread(), by: ann })
  await edit(ann, { ...change, postId, revision: 1 })
  await edit(ann, { ...change, postId, revision: 1 })
  expect(await database().postRevision.count({ where: { postId } })).toBe(2)
})

test('an edit that began from an older version is refused, and the newer one stays', async () => {
  const ann = await aMember()
  const postId = await aPost({ thread: await aThread(), by: ann })
  await edit(ann, { ...change, postId, revision: 1 })
  await expect(
    edit(ann, { ...change, text: 'Drittens.', postId, revision: 1 }),
  ).rejects.toMatchObject({ reason: 'posts.editedMeanwhile' })
  const post = await database().post.findUniqueOrThrow({ where: { id: postId } })
  expect(post.text).toBe('Das ist nicht so.')
})

test('only the author edits, and only published posts in an open thread', async () => {
  const [ann, bob, mod] = [await aMember(), await aMember(), await aModerator()]
  const threadId = await aThread()
  const postId = await aPost({ thread: threadId, by: ann })
  for (const other of [bob, mod]) {
    await expect(edit(other, { ...change, postId, revision: 1 })).rejects.toMatchObject({
      reason: 'posts.notYours',
    })
    await expect(readForEdit(other, postId)).rejects.toMatchObject({ reason: 'posts.notYours' })
  }
  await database().thread.update({ where: { id: threadId }, data: { closedAt: minutesLater(1) } })
  await expect(edit(ann, { ...change, postId, revision: 1 })).rejects.toMatchObject({
    reason: 'posts.threadClosed',
  })
})

test('a withdrawn post keeps its place and loses every word it ever said', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  const postId = await aPost({ thread: threadId, by: ann, text: 'Geheimes Wort.' })
  await aPost({ thread: threadId, parent: postId })
  await edit(ann, { ...change, postId, revision: 1 })
  await withdraw(ann, postId)
  await withdraw(ann, postId)
  const post = await database().post.findUniqueOrThrow({
    where: { id: postId },
    include: { revisions: true, replies: true },
  })
  expect(post).toMatchObject({ doc: null, html: '', text: '', revisions: [] })
  expect(post.replies).toHaveLength(1)
  await expect(readHistory(aReader(), postId, 1)).rejects.toMatchObject({ kind: 'gone' })
  await expect(edit(ann, { ...change, postId, revision: 2 })).rejects.toMatchObject({
    reason: 'posts.withdrawn',
  })
})

test('nobody withdraws another member’s post', async () => {
  const postId = await aPost({ thread: await aThread() })
  await expect(withdraw(await aModerator(), postId)).rejects.toMatchObject({
    reason: 'posts.notYours',
  })
})

test('a removed post shows its reason and none of its words, and its versions are closed', async () => {
  const mod = await aModerator()
  const postId = await aPost({ thread: await aThread() })
  await remove(mod, { postId, reason: 'Beleidigung' })
  await expect(readHistory(aReader(), postId, 1)).rejects.toMatchObject({ reason: 'posts.removed' })
  expect(
    await database().audit.findFirst({ where: { subjectId: postId, act: 'postRemoved' } }),
  ).toMatchObject({ actorId: mod.viewer.id })
})

test('a long history is read a page at a time', async () => {
  const ann = await aMember()
  const postId = await aPost({ thread: await aThread(), by: ann })
  for (let revision = 1; revision <= 24; revision++)
    await edit(ann, { ...change, text: `Fassung ${revision}.`, postId, revision })
  const [first, second] = [
    await readHistory(aReader(), postId, 1),
    await readHistory(aReader(), postId, 2),
  ]
  expect([first.revisions.length, first.revisions[0]?.number, first.more]).toEqual([20, 25, true])
  expect([second.revisions.map(({ number }) => number), second.more]).toEqual([
    [5, 4, 3, 2, 1],
    false,
  ])
})
