import { setTimeout as sleep } from 'node:timers/promises'
import { threadChannel, type ThreadMoved } from '~/domain/events/event'
import { median } from '../numbers'
import type { Stage } from '../stage'
import { cpuOf, cpuOfDatabase } from '../usage'
import { aVisitor, type Visitor } from '../visitor'

/**
 * A page to request; a change of `thread` invalidates it. With `once`, each of these paths is
 * requested a single time instead.
 */
export type ColdPage = {
  name: string
  path: string
  thread: number
  token?: string
  once?: readonly string[]
}

/**
 * The cost of an uncached page per request: CPU milliseconds of the process and of Postgres, and
 * the duration in milliseconds.
 */
export type Cost = {
  process: number
  postgres: number
  whole: number
  wall: number
  bytes: number
  requests: number
  kept: number
  posts: number
}

/**
 * The number of turns, and in each turn the number of requests per page and their maximum duration
 * in milliseconds.
 */
const turns = 3
const requests = 120
const longest = 5_000

/** Measures uncached pages in turns, so that a machine's fluctuations affect all of them. */
export async function measureCold(
  stage: Stage,
  pages: readonly ColdPage[],
): Promise<Map<string, Cost>> {
  const open = await Promise.all(
    pages.map(async (page) => ({
      page,
      visitor: aVisitor(stage.site.url, page.token ?? null),
      blocks: [] as Block[],
      posts: page.once ? [] : await postsOn(stage, page),
      fresh: [...(page.once ?? [])],
    })),
  )
  for (const one of open) if (!one.page.once) await block(stage, one, 60)
  for (let turn = 0; turn < turns; turn++)
    for (const one of open)
      one.blocks.push(
        await block(
          stage,
          one,
          one.page.once ? Math.floor(one.page.once.length / turns) : requests,
        ),
      )
  open.forEach(({ visitor }) => visitor.leave())
  return new Map(
    open.map(({ page, blocks, posts }) => [page.name, { ...costOf(blocks), posts: posts.length }]),
  )
}

type Block = { process: number; postgres: number; walls: number[]; bytes: number; kept: number }

/** A page with its visitor, its posts, and the `once` paths not requested yet. */
type Open = { page: ColdPage; visitor: Visitor; posts: readonly number[]; fresh: string[] }

async function block(
  stage: Stage,
  { page, visitor, posts, fresh }: Open,
  most: number,
): Promise<Block> {
  const { client, site } = stage
  const [process, postgres] = [cpuOf(site.pid), await cpuOfDatabase(client)]
  const walls: number[] = []
  let [bytes, kept] = [0, 0]
  for (
    const begun = performance.now();
    walls.length < most && performance.now() - begun < longest;
  ) {
    const path = page.once ? (fresh.pop() ?? page.path) : page.path
    if (!page.once) await move(stage, page.thread, posts[walls.length % posts.length])
    const answer = await visitor.get(path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    // The process had not received the invalidation yet, so this was a cached response.
    if (isFromMemory(answer.headers)) kept++
    else walls.push(answer.ms)
    bytes = answer.bytes.length
    if (kept > most)
      throw new Error(`${page.path} is answered from memory, however often its thread moves.`)
  }
  return {
    process: cpuOf(site.pid) - process,
    postgres: (await cpuOfDatabase(client)) - postgres,
    walls,
    bytes,
    kept,
  }
}

/**
 * Adds a vote on a post of the page and notifies, as an act would, so that every process
 * invalidates the page.
 */
async function move({ client }: Stage, thread: number, post: number | undefined): Promise<void> {
  if (post !== undefined)
    await client.query('update posts set agree_count = agree_count + 1 where id = $1', [post])
  const moved: ThreadMoved = { event: '0', thread, version: 0, kind: 'posted', post: null }
  await client.query('select pg_notify($1, $2)', [threadChannel, JSON.stringify(moved)])
  await sleep(2)
}

const isFromMemory = (headers: Record<string, unknown>): boolean =>
  /;\s*hit\b/.test(String(headers['cache-status'] ?? ''))

function costOf(blocks: readonly Block[]): Omit<Cost, 'posts'> {
  const per = (of: (block: Block) => number) =>
    median(blocks.map((one) => of(one) / one.walls.length))
  const [process, postgres] = [per((one) => one.process), per((one) => one.postgres)]
  const walls = blocks.flatMap(({ walls }) => walls)
  return {
    process,
    postgres,
    whole: process + postgres,
    wall: median(walls),
    bytes: blocks[0]?.bytes ?? 0,
    requests: walls.length,
    kept: blocks.reduce((sum, { kept }) => sum + kept, 0),
  }
}

/** Returns the posts on a page, from its markup. */
async function postsOn({ site }: Stage, page: ColdPage): Promise<number[]> {
  const visitor = aVisitor(site.url, page.token ?? null)
  const { bytes } = await visitor.get(page.path, { 'Accept-Encoding': 'identity' })
  visitor.leave()
  return [...bytes.toString().matchAll(/<article\b[^>]*\bid="p(\d+)"/g)].map(([, id]) => Number(id))
}
