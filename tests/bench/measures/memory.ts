import { randomUUID } from 'node:crypto'
import { links } from '~/links'
import { chance, type Chance } from '../dataset/chance'
import { written } from '../dataset/plan'
import type { Line } from '../line'
import { mean } from '../numbers'
import { addressOf, type Stage } from '../stage'
import { memoryOf } from '../usage'
import { aVisitor, type Visitor } from '../visitor'

/** Number of concurrent visitors, each requesting the next page after the previous one. */
const crowd = 6

/** Interval of memory samples in milliseconds. */
const look = 1_000

/** Maximum growth in the last third that still counts as flat. */
const flat = 1.05

/** Measures the memory of one process while members read, vote and write, mostly read. */
export async function measureMemory(stage: Stage, minutes: number): Promise<Line> {
  const until = Date.now() + minutes * 60_000
  const series: number[] = []
  const watching = setInterval(() => series.push(memoryOf(stage.site.pid)), look)
  const counts = new Map<number, number>()
  try {
    const posts = await stage.client.query<{ id: number }>(
      'select id from posts where thread_id = $1 order by id limit 20',
      [written.mixed],
    )
    await Promise.all(
      Array.from({ length: crowd }, (_, at) =>
        person(stage, { until, at, posts: posts.rows.map(({ id }) => id), counts }),
      ),
    )
  } finally {
    clearInterval(watching)
  }
  const third = Math.floor(series.length / 3)
  const [middle, last] = [mean(series.slice(third, 2 * third)), mean(series.slice(2 * third))]
  const isFlat = last <= middle * flat
  const requests = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return {
    what: `memory of one process over ${minutes} min of mixed load, highest`,
    value: Math.max(...series),
    unit: 'MB',
    target: { at: 'most', value: 350 },
    note: `${isFlat ? 'flat' : 'GROWING'}: ${middle.toFixed(0)} MB in the second third, ${last.toFixed(0)} MB in the last; ${requests} requests (${[...counts].map(([status, count]) => `${count} × ${status}`).join(', ')})`,
    detail: { series: series.map(Math.round), isFlat, requests },
  }
}

type Visit = { until: number; at: number; posts: readonly number[]; counts: Map<number, number> }

async function person(stage: Stage, { until, at, posts, counts }: Visit): Promise<void> {
  const draw = chance(100 + at)
  const reader = aVisitor(stage.site.url)
  const members = stage.writers
    .filter((_, place) => place % crowd === at)
    .map(({ token }) => aVisitor(stage.site.url, token))
  try {
    while (Date.now() < until) {
      const { status } = await act(stage, draw, reader, draw.pick(members), posts)
      counts.set(status, (counts.get(status) ?? 0) + 1)
    }
  } finally {
    for (const visitor of [reader, ...members]) visitor.leave()
  }
}

async function act(
  stage: Stage,
  draw: Chance,
  reader: Visitor,
  member: Visitor,
  posts: readonly number[],
) {
  const kind = draw.share()
  const thread = () => addressOf(stage, 1 + Math.floor(draw.share() ** 2 * stage.size.threads))
  if (kind < 0.5) return reader.get(await thread())
  if (kind < 0.7) return reader.get(links.post(1 + draw.below(stage.size.posts)))
  if (kind < 0.78) return reader.get(links.front())
  if (kind < 0.8)
    return reader.get('/search?q=Gemeinden', {
      'X-Forwarded-For': `10.1.${draw.below(250)}.${draw.below(250)}`,
    })
  if (kind < 0.93) return member.get(await thread())
  if (kind < 0.97)
    return member.post(links.vote(draw.pick(posts)), { quality: draw.pick(['up', 'down', 'none']) })
  return member.post(links.answerThread(written.mixed), {
    stance: 'asks',
    lang: 'de',
    key: randomUUID(),
    text: `Eine Frage unter vielen: ${draw.below(1e9)}?`,
  })
}
