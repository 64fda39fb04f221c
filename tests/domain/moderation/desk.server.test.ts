import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { DeskQuery } from '~/domain/moderation/input.server'
import { actsPerPage, readAudit } from '~/domain/moderation/readAudit.server'
import { readDesk } from '~/domain/moderation/readDesk.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { closeThread } from '~/domain/threads/close.server'
import { pinThread } from '~/domain/threads/pin.server'
import { renameThread } from '~/domain/threads/rename.server'
import { unpinThread } from '~/domain/threads/unpin.server'
import { aPost, aTheme, aThread, as, minute, someone } from './world.server'

test('untagged arguments lie on the desk until they have a theme; the counts follow', async () => {
  const moderator = await someone('moderator')
  const [open, closed] = [await aThread(), await aThread()]
  const [first, second, gone] = [await aPost(open.id), await aPost(open.id), await aPost(open.id)]
  await database().post.update({
    where: { id: gone.id },
    data: { removedAt: minute(1), removedReason: 'Werbung' },
  })
  await closeThread(as(moderator), { threadId: closed.id })
  const lies = async (show: 'untagged' | 'all') =>
    (await readDesk(as(moderator), { show, after: null })).posts
      .map(({ id }) => id)
      .sort((a, b) => a - b)
  expect(await lies('untagged')).toEqual([first.id, second.id])
  expect((await readDesk(as(moderator), { show: 'untagged', after: null })).counts).toEqual({
    untagged: 2,
    open: 1,
    closed: 1,
  })
  await setThemes(as(moderator), { postId: first.id, themeIds: [(await aTheme(moderator)).id] })
  expect(await lies('untagged')).toEqual([second.id])
  expect(await lies('all')).toEqual([first.id, second.id])
  expect((await readDesk(as(moderator), { show: 'all', after: null })).counts.untagged).toBe(1)
})

test('members see neither the desk nor the log', async () => {
  const member = await someone('member')
  await expect(readDesk(as(member), { show: 'all', after: null })).rejects.toMatchObject({
    reason: 'moderation.staffOnly',
  })
  await expect(readAudit(as(member), 1)).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  await expect(readAudit({ ...as(member), viewer: null }, 1)).rejects.toMatchObject({
    reason: 'identity.signInFirst',
  })
})

test('the log shows who did what to which subject, newest first', async () => {
  const moderator = await someone('moderator')
  const thread = await aThread()
  const post = await aPost(thread.id)
  const theme = await aTheme(moderator, 'Press freedom')
  await setThemes(as(moderator, 2), { postId: post.id, themeIds: [theme.id] })
  await renameThread(as(moderator, 3), {
    threadId: thread.id,
    questionDe: 'Wer fragt?',
    questionEn: null,
    themeId: theme.id,
  })
  const { entries } = await readAudit(as(moderator), 1)
  const named = { nameDe: 'Thema Press freedom', nameEn: 'Press freedom' }
  expect(entries[0]).toMatchObject({
    act: 'threadRenamed',
    at: minute(3),
    actor: moderator.name,
    added: [named],
    removed: [],
    subject: { kind: 'thread', thread: { id: thread.id, lang: 'de', questionDe: 'Wer fragt?' } },
    facts: [{ name: 'questionDe', value: 'Wer fragt?' }],
  })
  expect(entries[1]).toMatchObject({
    act: 'postTagged',
    at: minute(2),
    added: [named],
    removed: [],
    facts: [],
    subject: { kind: 'post', id: post.id },
  })
  expect(entries[2]).toMatchObject({
    act: 'themeCreated',
    subject: { kind: 'theme', slug: 'press-freedom', theme: named },
  })
})

test('the log also shows members, articles, deleted subjects, and acts without an actor', async () => {
  const [moderator, member] = [await someone('moderator'), await someone('member')]
  const article = await database().article.create({
    data: {
      slug: 'deal',
      lang: 'de',
      fingerprint: 'x',
      createdAt: minute(0),
      texts: { create: { lang: 'de', title: 'Der Pakt', text: 'Text', sections: [] } },
    },
  })
  const row = { actorId: null, detail: {}, at: minute(9) }
  await database().audit.createMany({
    data: [
      { ...row, act: 'articleSeeded', subjectKind: 'article', subjectId: article.id },
      {
        ...row,
        act: 'roleChanged',
        subjectKind: 'member',
        subjectId: member.id,
        detail: { from: 'member', to: 'moderator' },
      },
      { ...row, act: 'threadClosed', subjectKind: 'thread', subjectId: 999_999 },
    ],
  })
  const { entries } = await readAudit(as(moderator), 1)
  expect(entries.slice(0, 3).map(({ actor, subject }) => ({ actor, subject }))).toEqual([
    { actor: null, subject: { kind: 'gone' } },
    { actor: null, subject: { kind: 'member', name: member.name } },
    { actor: null, subject: { kind: 'article', slug: 'deal', title: 'Der Pakt' } },
  ])
})

test('the log has pages, and each entry is on exactly one', async () => {
  const moderator = await someone('moderator')
  const { id: threadId } = await aThread()
  for (let times = 0; times < actsPerPage / 2; times++) {
    await pinThread(as(moderator), { threadId })
    await unpinThread(as(moderator), { threadId })
  }
  const [first, second] = [await readAudit(as(moderator), 1), await readAudit(as(moderator), 2)]
  expect(first.entries).toHaveLength(actsPerPage)
  expect([first.more, second.more]).toEqual([true, false])
  const ids = [...first.entries, ...second.entries].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(await database().audit.count())
})

test('an address that says nothing readable shows the untagged', () => {
  expect(DeskQuery.parse({ show: 'everything', after: 'x' })).toEqual({
    show: 'untagged',
    after: null,
  })
  expect(DeskQuery.parse({ show: 'all', after: '3' })).toEqual({ show: 'all', after: 3 })
})
