import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { readPost } from '~/domain/posts/readPost.server'
import type { Branch } from '~/domain/posts/tree'
import { readThread } from '~/domain/threads/readThread.server'
import { aPost, aReader, aTheme, aThread, noon } from '../../support/builders.server'

const all = { order: 'best', theme: null, after: null, page: 1 } as const

const depthOf = (branches: readonly Branch[]): number => Math.max(0, ...branches.map(({ replies }) => 1 + depthOf(replies)))

async function aChain(thread: number, length: number): Promise<number[]> {
  const chain: number[] = []
  while (chain.length < length) chain.push(await aPost({ thread, parent: chain.at(-1) ?? null }))
  return chain
}

test('a long line is shown five levels deep, with the number of posts that follow, and goes on at its last post', async () => {
  const thread = await aThread()
  const chain = await aChain(thread, 9)
  const { branches } = await readThread(aReader(), thread, all)
  expect(depthOf(branches)).toBe(5)
  expect(JSON.stringify(branches)).toContain('"more":4')
  const { above, branch } = await readPost(aReader(), chain[4] ?? 0)
  expect(above.map(({ id }) => id)).toEqual(chain.slice(0, 4))
  expect(depthOf([branch])).toBe(5)
})

test('a line of two hundred takes no more', async () => {
  const thread = await aThread()
  const [first = 0] = await aChain(thread, 1)
  // Written past the acts, or it would take as many members.
  let parentId = first
  for (let depth = 1; depth <= 200; depth++) {
    const { authorId } = await database().post.findUniqueOrThrow({ where: { id: first }, select: { authorId: true } })
    const row = { threadId: thread, parentId, authorId, stance: 'adds', lang: 'de', doc: {}, sendKey: crypto.randomUUID(), createdAt: noon }
    parentId = (await database().post.create({ data: row, select: { id: true } })).id
  }
  await expect(aPost({ thread, parent: parentId })).rejects.toMatchObject({ reason: 'posts.tooDeep' })
  expect(depthOf((await readThread(aReader(), thread, all)).branches)).toBe(5)
})

test('a theme keeps its matches with their ancestors, and counts them', async () => {
  const thread = await aThread()
  const [, , third = 0] = await aChain(thread, 4)
  await aPost({ thread })
  const themeId = await aTheme('normen')
  const curator = await database().member.findFirstOrThrow()
  await database().postTheme.create({ data: { postId: third, themeId, threadId: thread, taggedById: curator.id, taggedAt: noon } })
  const seen = await readThread(aReader(), thread, { ...all, theme: 'normen' })
  expect([seen.branches.length, depthOf(seen.branches), seen.filter?.matches]).toEqual([1, 3, 1])
  await expect(readThread(aReader(), thread, { ...all, theme: 'nirgends' })).rejects.toMatchObject({ reason: 'threads.noSuchTheme' })
})

test('a debate that one page holds is shown whole, and has no other page', async () => {
  const thread = await aThread()
  for (let n = 0; n < 21; n++) await aPost({ thread })
  const { branches, next } = await readThread(aReader(), thread, all)
  expect([branches.length, next]).toEqual([21, null])
  await expect(readThread(aReader(), thread, { ...all, page: 2 })).rejects.toMatchObject({ kind: 'missing' })
})
