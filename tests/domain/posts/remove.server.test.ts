import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { readExcerpts } from '~/domain/posts/readExcerpts.server'
import { readPost } from '~/domain/posts/readPost.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../../support/builders.server'

test('only staff removes, with a reason, and can bring the post back', async () => {
  const [ann, mod] = [await aMember(), await aModerator()]
  const postId = await aPost({ thread: await aThread(), by: ann, text: 'Ein Satz.' })
  await expect(remove(ann, { postId, reason: 'so' })).rejects.toMatchObject({
    reason: 'moderation.staffOnly',
  })
  await expect(restore(ann, postId)).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  await remove(mod, { postId, reason: 'Beleidigung' })
  await expect(remove(mod, { postId, reason: 'noch einmal' })).rejects.toMatchObject({
    reason: 'posts.removed',
  })
  const { branch } = await readPost(aReader(), postId)
  expect(branch.post).toMatchObject({ standing: 'removed', removedReason: 'Beleidigung', html: '' })
  expect((await readExcerpts(aReader(), { authorId: ann.viewer.id }, null)).posts).toEqual([])
  await restore(mod, postId)
  expect((await readPost(aReader(), postId)).branch.post).toMatchObject({
    standing: 'stands',
    html: '<p>Ein Satz.</p>',
  })
})

test('removing for the same reason and restoring are idempotent, also concurrently', async () => {
  const mod = await aModerator()
  const thread = await aThread()
  const postId = await aPost({ thread })
  const four = (act: () => Promise<void>) => Promise.all(Array.from({ length: 4 }, act))
  await four(() => remove(mod, { postId, reason: 'Werbung' }))
  await four(() => restore(mod, postId))
  const events = await database().event.findMany({
    where: { threadId: thread },
    orderBy: { id: 'asc' },
    select: { kind: true },
  })
  expect(events.map(({ kind }) => kind)).toEqual(['posted', 'removed', 'restored'])
  const log = await database().audit.findMany({
    where: { subjectKind: 'post', subjectId: postId },
    orderBy: { id: 'asc' },
    select: { act: true },
  })
  expect(log.map(({ act }) => act)).toEqual(['postRemoved', 'postRestored'])
})

test('the log of what staff did is never changed, not even by its owner', async () => {
  const mod = await aModerator()
  const postId = await aPost({ thread: await aThread() })
  await remove(mod, { postId, reason: 'Beleidigung' })
  await expect(database().audit.updateMany({ data: { act: 'nothing' } })).rejects.toThrow(
    /only ever added to/,
  )
  await expect(database().audit.deleteMany()).rejects.toThrow(/only ever added to/)
})
