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
  await expect(remove(ann, { postId, reason: 'so' })).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  await expect(restore(ann, postId)).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  await remove(mod, { postId, reason: 'Beleidigung' })
  await expect(remove(mod, { postId, reason: 'noch einmal' })).rejects.toMatchObject({ reason: 'posts.removed' })
  const { branch } = await readPost(aReader(), postId)
  expect(branch.post).toMatchObject({ standing: 'removed', removedReason: 'Beleidigung', html: '' })
  expect((await readExcerpts(aReader(), { authorId: ann.viewer.id }, 1)).posts).toEqual([])
  await restore(mod, postId)
  expect((await readPost(aReader(), postId)).branch.post).toMatchObject({ standing: 'stands', html: '<p>Ein Satz.</p>' })
  await expect(restore(mod, postId)).rejects.toMatchObject({ reason: 'posts.notRemoved' })
})

test('the log of what staff did is never changed, not even by its owner', async () => {
  const mod = await aModerator()
  const postId = await aPost({ thread: await aThread() })
  await remove(mod, { postId, reason: 'Beleidigung' })
  await expect(database().audit.updateMany({ data: { act: 'nothing' } })).rejects.toThrow(/only ever added to/)
  await expect(database().audit.deleteMany()).rejects.toThrow(/only ever added to/)
})
