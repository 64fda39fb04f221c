import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { excerptsPerPage, readExcerpts } from '~/domain/posts/readExcerpts.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'

test('a post knows its number of themes, and a tag the time of its post, however they are written', async () => {
  const staff = await aModerator()
  const postId = await aPost({ thread: await aThread(), now: minutesLater(7) })
  const [one, other] = [await aTheme(), await aTheme()]
  const tagCount = async () =>
    (await database().post.findUniqueOrThrow({ where: { id: postId } })).tagCount
  await setThemes(staff, { postId, themeIds: [one, other] })
  expect(await tagCount()).toBe(2)
  const tags = await database().postTheme.findMany({ where: { postId } })
  expect(tags.map(({ postedAt }) => postedAt)).toEqual([minutesLater(7), minutesLater(7)])
  await setThemes(staff, { postId, themeIds: [other] })
  expect(await tagCount()).toBe(1)
  await expect(
    database().postTheme.updateMany({ where: { postId }, data: { themeId: one } }),
  ).rejects.toThrow(/keeps its post and its theme/)
  await database().postTheme.deleteMany({ where: { postId } })
  expect(await tagCount()).toBe(0)
})

test('a list goes on where it was left, also when something newer has come, and ends', async () => {
  const [thread, by] = [await aThread(), await aMember()]
  const posts: number[] = []
  for (let i = 0; i < excerptsPerPage + 3; i++)
    posts.unshift(await aPost({ thread, by, now: minutesLater(i) }))
  const of = { authorId: by.viewer.id }
  const first = await readExcerpts(aReader(), of, null)
  await aPost({ thread, by, now: minutesLater(90) })
  const second = await readExcerpts(aReader(), of, first.next)
  expect([...first.posts, ...second.posts].map(({ id }) => id)).toEqual(posts)
  expect(second.next).toBeNull()
  expect(await readExcerpts(aReader(), of, 999_999_999)).toEqual({ posts: [], next: null })
})
