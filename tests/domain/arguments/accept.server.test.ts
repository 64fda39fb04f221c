import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { accept } from '~/domain/arguments/accept.server'
import { unaccept } from '~/domain/arguments/unaccept.server'
import type { MemberContext } from '~/domain/context'
import { edit } from '~/domain/posts/edit.server'
import { move } from '~/domain/posts/move.server'
import { readPost } from '~/domain/posts/readPost.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../../support/builders.server'

let asker: MemberContext
let thread: number
let asked: number
let reply: number

beforeEach(async () => {
  asker = await aMember()
  thread = await aThread()
  asked = await aPost({ thread, by: asker, stance: 'asks' })
  reply = await aPost({ thread, parent: asked, stance: 'adds' })
})

const accepted = async () =>
  (await database().post.findMany({ where: { threadId: thread, acceptedAt: { not: null } } })).map(
    ({ id }) => id,
  )
const version = async () =>
  (await database().thread.findUniqueOrThrow({ where: { id: thread } })).version

test('the asker accepts an answer, changes it, and readers see it', async () => {
  await accept(asker, reply)
  expect((await readPost(aReader(), reply)).branch.post.accepted).toBe(true)
  const other = await aPost({ thread, parent: asked })
  await accept(asker, other)
  expect(await accepted()).toEqual([other])
  await unaccept(asker, other)
  expect(await accepted()).toEqual([])
})

test('accepting is idempotent, also concurrently', async () => {
  const before = await version()
  await Promise.all([accept(asker, reply), accept(asker, reply)])
  expect([await accepted(), await version()]).toEqual([[reply], before + 1])
})

test('two answers at the same moment leave one', async () => {
  const other = await aPost({ thread, parent: asked })
  await Promise.all([accept(asker, reply), accept(asker, other)])
  expect(await accepted()).toHaveLength(1)
})

test('nobody else can say so, and what is no question has no answer', async () => {
  await expect(accept(await aModerator(), reply)).rejects.toMatchObject({
    reason: 'arguments.notAsked',
  })
  await expect(accept(asker, asked)).rejects.toMatchObject({ reason: 'arguments.nothingAsked' })
  await expect(accept(asker, 999_999_999)).rejects.toMatchObject({ kind: 'missing' })
  expect(await accepted()).toEqual([])
})

test('a reply that is moved, or whose question asks no more, is no answer any longer', async () => {
  await accept(asker, reply)
  await edit(asker, {
    postId: asked,
    stance: 'opposes',
    lang: 'de',
    doc: null,
    text: 'Ich weiß es jetzt.',
    revision: 1,
  })
  expect(await accepted()).toEqual([])
  const again = await aPost({ thread, by: asker, stance: 'asks' })
  const second = await aPost({ thread, parent: again })
  await accept(asker, second)
  await move(await aModerator(), { postId: second, to: { thread } })
  expect(await accepted()).toEqual([])
})
