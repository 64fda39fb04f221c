import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { aPost, aTheme, aThread, as, logOf, minute, someone } from '../moderation/world.server'

const tagsOf = (postId: number) =>
  database().postTheme.findMany({
    where: { postId },
    orderBy: { themeId: 'asc' },
    select: { themeId: true, taggedById: true, taggedAt: true },
  })
const versionOf = async (id: number) =>
  (await database().thread.findUniqueOrThrow({ where: { id } })).version

test('tagging stores who did it and when, records an event and is logged', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const theme = await aTheme(moderator)
  await setThemes(as(moderator, 5), { postId: post.id, themeIds: [theme.id] })
  expect(await tagsOf(post.id)).toEqual([
    { themeId: theme.id, taggedById: moderator.id, taggedAt: minute(5) },
  ])
  expect(
    await database().event.findMany({
      where: { postId: post.id },
      select: { kind: true, threadId: true, actorId: true, version: true },
    }),
  ).toEqual([{ kind: 'tagged', threadId: post.threadId, actorId: moderator.id, version: 1 }])
  expect(await logOf('post', post.id)).toEqual([
    {
      act: 'postTagged',
      actorId: moderator.id,
      at: minute(5),
      detail: { added: [theme.id], removed: [] },
    },
  ])
})

test('tagging is no edit: revision, words and the time of editing stay', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const before = await database().post.findUniqueOrThrow({ where: { id: post.id } })
  await setThemes(as(moderator), { postId: post.id, themeIds: [(await aTheme(moderator)).id] })
  expect(await database().post.findUniqueOrThrow({ where: { id: post.id } })).toEqual({
    ...before,
    tagCount: 1,
  })
})

test('only differences are written: a theme that stays keeps its first moderator and time', async () => {
  const [first, second] = [await someone('moderator'), await someone('admin')]
  const post = await aPost((await aThread()).id)
  const [stays, goes, comes] = [await aTheme(first), await aTheme(first), await aTheme(first)]
  await setThemes(as(first, 2), { postId: post.id, themeIds: [stays.id, goes.id] })
  await setThemes(as(second, 3), { postId: post.id, themeIds: [comes.id, stays.id, stays.id] })
  expect(await tagsOf(post.id)).toEqual([
    { themeId: stays.id, taggedById: first.id, taggedAt: minute(2) },
    { themeId: comes.id, taggedById: second.id, taggedAt: minute(3) },
  ])
  expect((await logOf('post', post.id)).at(-1)?.detail).toEqual({
    added: [comes.id],
    removed: [goes.id],
  })
})

test('the same themes again change nothing, not even the log', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const theme = await aTheme(moderator)
  await setThemes(as(moderator, 2), { postId: post.id, themeIds: [theme.id] })
  await setThemes(as(moderator, 3), { postId: post.id, themeIds: [theme.id] })
  expect(await versionOf(post.threadId)).toBe(1)
  expect(await logOf('post', post.id)).toHaveLength(1)
})

test('members do not tag, not even their own arguments, and nothing is written', async () => {
  const author = await someone('member')
  const post = await aPost((await aThread()).id, author.id)
  const theme = await aTheme(await someone('moderator'))
  await expect(
    setThemes(as(author), { postId: post.id, themeIds: [theme.id] }),
  ).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  expect(await tagsOf(post.id)).toEqual([])
  expect(await logOf('post', post.id)).toEqual([])
})

test('a withdrawn or removed argument takes no theme', async () => {
  const moderator = await someone('moderator')
  const theme = await aTheme(moderator)
  const [withdrawn, removed] = [
    await aPost((await aThread()).id),
    await aPost((await aThread()).id),
  ]
  await database().post.update({
    where: { id: withdrawn.id },
    data: { withdrawnAt: minute(1), html: '', text: '' },
  })
  await database().post.update({
    where: { id: removed.id },
    data: { removedAt: minute(1), removedReason: 'Beleidigung' },
  })
  await expect(
    setThemes(as(moderator), { postId: withdrawn.id, themeIds: [theme.id] }),
  ).rejects.toMatchObject({ reason: 'posts.withdrawn' })
  await expect(
    setThemes(as(moderator), { postId: removed.id, themeIds: [theme.id] }),
  ).rejects.toMatchObject({ reason: 'posts.removed' })
})

test('an argument in a closed thread can still be filed', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  await database().thread.update({ where: { id: post.threadId }, data: { closedAt: minute(1) } })
  await setThemes(as(moderator), { postId: post.id, themeIds: [(await aTheme(moderator)).id] })
  expect(await tagsOf(post.id)).toHaveLength(1)
})

test('a theme or an argument that does not exist is refused, and what was there stays', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const theme = await aTheme(moderator)
  await setThemes(as(moderator), { postId: post.id, themeIds: [theme.id] })
  await expect(
    setThemes(as(moderator), { postId: post.id, themeIds: [999_999] }),
  ).rejects.toMatchObject({ reason: 'themes.missing' })
  await expect(
    setThemes(as(moderator), { postId: 999_999, themeIds: [theme.id] }),
  ).rejects.toMatchObject({ reason: 'posts.missing' })
  expect(await tagsOf(post.id)).toHaveLength(1)
})

test('a ninth theme is refused', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const nine = await Promise.all(Array.from({ length: 9 }, () => aTheme(moderator)))
  await expect(
    setThemes(as(moderator), { postId: post.id, themeIds: nine.map(({ id }) => id) }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await setThemes(as(moderator), { postId: post.id, themeIds: nine.slice(1).map(({ id }) => id) })
  expect(await tagsOf(post.id)).toHaveLength(8)
})

test('moderators who tag one argument at the same moment leave the choice of one of them, and a log that adds up', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const themes = await Promise.all(Array.from({ length: 6 }, () => aTheme(moderator)))
  const choices = themes.map(({ id }, index) => [id, themes[(index + 1) % themes.length]?.id ?? id])
  await Promise.all(
    choices.map((themeIds) => setThemes(as(moderator), { postId: post.id, themeIds })),
  )
  const carried = (await tagsOf(post.id)).map(({ themeId }) => themeId)
  expect(choices.map((choice) => choice.toSorted((a, b) => a - b))).toContainEqual(carried)
  const told = new Set<number>()
  for (const { detail } of await logOf('post', post.id)) {
    if (
      typeof detail !== 'object' ||
      detail === null ||
      !('added' in detail) ||
      !Array.isArray(detail.added) ||
      !Array.isArray(detail.removed)
    )
      throw new Error('no detail')
    for (const id of detail.added) told.add(Number(id))
    for (const id of detail.removed) told.delete(Number(id))
  }
  expect([...told].sort((a, b) => a - b)).toEqual(carried)
})
