import { links } from '~/links'
import { marked } from '../dataset/plan'
import type { Line } from '../line'
import { addressOf, type Stage } from '../stage'
import { measureCold, type ColdPage, type Cost } from './cold'

/** Measures uncached pages: their cost, and how it grows with the thread and for members. */
export async function measurePages(stage: Stage): Promise<Line[]> {
  const pages = await coldPages(stage)
  const costs = await measureCold(stage, pages)
  const cost = (name: string): Cost => {
    const found = costs.get(name)
    if (found === undefined) throw new Error(`${name} was not measured.`)
    return found
  }
  const [hundred, first] = [cost('hundred'), cost('first')]
  const against = (
    what: string,
    name: string,
    most: number | null,
    other = hundred,
    unit = '× the 100-post thread, not cached',
  ): Line => ({
    what,
    value: cost(name).whole / other.whole,
    unit,
    target: most === null ? null : { at: 'most', value: most },
    note: said(cost(name)),
    detail: { ...cost(name) },
  })
  return [
    {
      what: '100-post thread, not cached: CPU in the process',
      value: hundred.process,
      unit: 'ms',
      target: { at: 'most', value: 6 },
      note: said(hundred),
      detail: { ...hundred },
    },
    {
      what: '100-post thread, not cached: CPU in Postgres',
      value: hundred.postgres,
      unit: 'ms',
      target: { at: 'most', value: 2 },
      note: said(hundred),
      detail: {},
    },
    {
      what: 'threads of 80 to 125 posts, each for the first time: CPU in the process',
      value: first.process,
      unit: 'ms',
      target: { at: 'most', value: 6 },
      note: said(first),
      detail: { ...first },
    },
    against('5,000-post thread, first page, not cached', 'fiveThousand', 1.3),
    ...(stage.size.hundredThousand
      ? [against('100,000-post thread, first page, not cached', 'hundredThousand', 1.3)]
      : []),
    against('1,000-post thread, first page, not cached', 'thousand', null),
    against('20-post thread, not cached', 'twenty', null),
    against('signed-in member’s 100-post thread', 'member', 1.2),
    against('the same', 'member', 1.2, first, '× a thread that is made for the first time'),
    against('permalink in the 5,000-post thread, not cached', 'permalink', null),
    against('front page, not cached', 'front', null),
  ]
}

async function coldPages(stage: Stage): Promise<ColdPage[]> {
  const thread = async (name: keyof typeof marked): Promise<ColdPage> => ({
    name,
    path: await addressOf(stage, marked[name]),
    thread: marked[name],
  })
  const { rows } = await stage.client.query<{ id: number }>(
    `select id from posts where thread_id = $1 and depth = 3 and withdrawn_at is null and removed_at is null and reply_count > 0 order by id offset 20 limit 1`,
    [marked.fiveThousand],
  )
  const sized = await stage.client.query<{ id: number }>(
    'select id from threads where post_count between 80 and 125 and id <> $1 order by id',
    [marked.hundred],
  )
  return [
    await thread('hundred'),
    {
      ...(await thread('hundred')),
      name: 'first',
      once: await Promise.all(sized.rows.map(({ id }) => addressOf(stage, id))),
    },
    await thread('fiveThousand'),
    ...(stage.size.hundredThousand ? [await thread('hundredThousand')] : []),
    await thread('thousand'),
    await thread('twenty'),
    { ...(await thread('hundred')), name: 'member', token: stage.writers[0]?.token ?? '' },
    { name: 'permalink', path: links.post(rows[0]?.id ?? 0), thread: marked.fiveThousand },
    { name: 'front', path: links.front(), thread: marked.hundred },
  ]
}

function said({ process, postgres, wall, bytes, posts, requests, kept }: Cost): string {
  const shows = posts > 0 ? `${posts} posts on the page, ` : ''
  return `${shows}${process.toFixed(1)} + ${postgres.toFixed(1)} ms CPU (process + Postgres), ${wall.toFixed(1)} ms until the last byte, ${(bytes / 1_024).toFixed(1)} kB; ${requests} requests${kept > 0 ? `, ${kept} too early` : ''}`
}
