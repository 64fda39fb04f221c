import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { changeTheme } from '~/domain/themes/changeTheme.server'
import { createTheme } from '~/domain/themes/createTheme.server'
import { readForTagging } from '~/domain/themes/readForTagging.server'
import { readTheme } from '~/domain/themes/readTheme.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { aPost, aTheme, aThread, as, logOf, minute, someone } from '../moderation/world.server'

const words = {
  nameDe: 'Meinungsfreiheit',
  nameEn: 'Freedom of Speech',
  descriptionDe: 'Wer was sagen darf.',
  descriptionEn: '',
  colour: 'violet',
} as const
const versionOf = async (id: number) =>
  (await database().thread.findUniqueOrThrow({ where: { id } })).version

test('a theme gets its address from its English name, is read under it, and its making is logged', async () => {
  const moderator = await someone('moderator')
  const theme = await createTheme(as(moderator, 4), words)
  expect(await readTheme(as(moderator), 'freedom-of-speech')).toEqual({
    id: theme.id,
    slug: 'freedom-of-speech',
    ...words,
    posts: 0,
  })
  expect(await logOf('theme', theme.id)).toMatchObject([
    { act: 'themeCreated', actorId: moderator.id, at: minute(4) },
  ])
})

test('creating a theme is idempotent, also concurrently', async () => {
  const moderator = await someone('moderator')
  const made = await Promise.all(
    Array.from({ length: 4 }, () => createTheme(as(moderator), { ...words, slug: 'same' })),
  )
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(await createTheme(as(moderator), { ...words, slug: 'same' })).toEqual(made[0])
  expect(await logOf('theme', made[0]?.id ?? 0)).toHaveLength(1)
  for (const other of [
    { nameDe: 'Anders' },
    { descriptionEn: 'Other.' },
    { colour: 'red' },
  ] as const)
    await expect(
      createTheme(as(moderator), { ...words, slug: 'same', ...other }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'themes.slugTaken' })
})

test('an address is taken once, also when many themes want it at the same moment', async () => {
  const moderator = await someone('moderator')
  const made = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) =>
      createTheme(as(moderator), { ...words, nameDe: `Thema ${i}`, slug: 'wanted' }),
    ),
  )
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of made)
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ kind: 'conflict', reason: 'themes.slugTaken' })
})

test('members make and change no themes', async () => {
  const member = await someone('member')
  const theme = await aTheme(await someone('moderator'))
  await expect(createTheme(as(member), { ...words, slug: 'mine' })).rejects.toMatchObject({
    reason: 'moderation.staffOnly',
  })
  await expect(changeTheme(as(member), { themeId: theme.id, ...words })).rejects.toMatchObject({
    reason: 'moderation.staffOnly',
  })
  await expect(readTheme(as(member), 'mine')).rejects.toMatchObject({ reason: 'themes.missing' })
})

test('a changed theme keeps its slug, invalidates the threads that show it, and the log has the previous values', async () => {
  const moderator = await someone('moderator')
  const theme = await aTheme(moderator)
  const [tagged, filed, other] = [
    await aPost((await aThread()).id),
    await aThread(),
    await aThread(),
  ]
  await setThemes(as(moderator), { postId: tagged.id, themeIds: [theme.id] })
  await database().thread.update({ where: { id: filed.id }, data: { themeId: theme.id } })
  await changeTheme(as(moderator), {
    themeId: theme.id,
    nameDe: theme.nameDe,
    nameEn: 'Renamed',
    descriptionDe: '',
    descriptionEn: '',
    colour: theme.colour,
  })
  expect(await readTheme(as(moderator), theme.slug)).toMatchObject({ nameEn: 'Renamed', posts: 1 })
  expect([
    await versionOf(tagged.threadId),
    await versionOf(filed.id),
    await versionOf(other.id),
  ]).toEqual([2, 1, 0])
  expect((await logOf('theme', theme.id)).at(-1)).toMatchObject({
    act: 'themeChanged',
    detail: { nameEn: 'Renamed', 'former.nameEn': theme.nameEn },
  })
})

test('a change of nothing is none', async () => {
  const moderator = await someone('moderator')
  const theme = await aTheme(moderator)
  await changeTheme(as(moderator), {
    themeId: theme.id,
    nameDe: theme.nameDe,
    nameEn: theme.nameEn,
    descriptionDe: '',
    descriptionEn: '',
    colour: theme.colour,
  })
  expect(await logOf('theme', theme.id)).toHaveLength(1)
})

test('a theme counts its published arguments', async () => {
  const moderator = await someone('moderator')
  const theme = await aTheme(moderator)
  const thread = await aThread()
  const posts = [await aPost(thread.id), await aPost(thread.id), await aPost(thread.id)]
  for (const { id } of posts) await setThemes(as(moderator), { postId: id, themeIds: [theme.id] })
  await database().post.update({
    where: { id: posts[0]?.id ?? 0 },
    data: { withdrawnAt: minute(1), html: '', text: '' },
  })
  await database().post.update({
    where: { id: posts[1]?.id ?? 0 },
    data: { removedAt: minute(1), removedReason: 'Werbung' },
  })
  expect((await readThemes(as(moderator))).find(({ id }) => id === theme.id)?.posts).toBe(1)
})

test('the page for tagging shows staff the argument and its themes, and nobody else', async () => {
  const moderator = await someone('moderator')
  const post = await aPost((await aThread()).id)
  const theme = await aTheme(moderator)
  await setThemes(as(moderator), { postId: post.id, themeIds: [theme.id] })
  expect(await readForTagging(as(moderator), post.id)).toMatchObject({
    id: post.id,
    text: 'Ein Argument.',
    chosen: [theme.id],
  })
  await expect(readForTagging(as(await someone('member')), post.id)).rejects.toMatchObject({
    reason: 'moderation.staffOnly',
  })
})
