import { randomUUID } from 'node:crypto'
import { links } from '~/links'
import { written } from '../dataset/plan'
import { marker, writings } from '../dataset/writings'
import { bareReply, bareVote } from '../floors/bareActs'
import type { Line } from '../line'
import { median, percentile } from '../numbers'
import type { Stage } from '../stage'
import { aVisitor, type Visitor } from '../visitor'

/**
 * Number of acts through the site and of bare transactions, alternating, within the members'
 * limits.
 */
const replies = 150
const votes = 300

/** Measures replies and votes against transactions that only write the same rows. */
export async function measureActs(stage: Stage): Promise<Line[]> {
  return [await measureReplies(stage), await measureVotes(stage)]
}

async function measureReplies(stage: Stage): Promise<Line> {
  const texts = writings(2).filter(({ lang }) => lang === 'de')
  const posts = await postsOf(stage, written.replies)
  const [site, bare]: number[][] = [[], []]
  for (let at = 0; at < replies; at++) {
    const { member, post, text } = {
      member: stage.writers[at % stage.writers.length],
      post: posts[at % posts.length],
      text: texts[at % texts.length],
    }
    if (!member || post === undefined || !text) throw new Error('There is nobody to write.')
    const words = text.text.replaceAll(marker, `Fall ${at}`)
    site?.push(
      await through(stage, member.token, links.reply(post), {
        stance: 'supports',
        lang: 'de',
        key: randomUUID(),
        text: words,
      }),
    )
    bare?.push(
      await bareReply(stage.client, { member: member.id, thread: written.replies, post }, text),
    )
  }
  return lineOf('reply: p50 through HTTP less the bare transaction', site ?? [], bare ?? [])
}

async function measureVotes(stage: Stage): Promise<Line> {
  const posts = await postsOf(stage, written.votes)
  const half = Math.floor(posts.length / 2)
  const [site, bare]: number[][] = [[], []]
  for (let at = 0; at < votes; at++) {
    const place = at % stage.writers.length
    const turn = place + Math.floor(at / stage.writers.length)
    const [member, one, other] = [
      stage.writers[place],
      posts[turn % half],
      posts[half + (turn % half)],
    ]
    if (!member || one === undefined || other === undefined)
      throw new Error('There is nobody to vote.')
    site?.push(await through(stage, member.token, links.vote(one), { quality: 'up' }))
    bare?.push(
      await bareVote(stage.client, { member: member.id, thread: written.votes, post: other }),
    )
  }
  return lineOf('vote: p50 through HTTP less the bare transaction', site ?? [], bare ?? [])
}

const visitors = new WeakMap<Stage, { visitor: Visitor; token: string }[]>()

/** Each member has a connection of their own, opened before the act is timed, like browsers. */
async function through(
  stage: Stage,
  token: string,
  path: string,
  form: Record<string, string>,
): Promise<number> {
  const known = visitors.get(stage) ?? []
  visitors.set(stage, known)
  let own = known.find((one) => one.token === token)
  if (!own) {
    own = { token, visitor: aVisitor(stage.site.url, token) }
    known.push(own)
  }
  await own.visitor.get('/livez')
  const answer = await own.visitor.post(path, form)
  if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}`)
  return answer.ms
}

async function postsOf({ client }: Stage, thread: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    'select id from posts where thread_id = $1 order by id limit 20',
    [thread],
  )
  return rows.map(({ id }) => id)
}

function lineOf(what: string, site: readonly number[], bare: readonly number[]): Line {
  // The first ones warm up.
  const [through, floor] = [site.slice(20), bare.slice(20)]
  const numbers = {
    site: { p50: median(through), p95: percentile(through, 0.95) },
    bare: { p50: median(floor), p95: percentile(floor, 0.95) },
  }
  return {
    what,
    value: numbers.site.p50 - numbers.bare.p50,
    unit: 'ms more',
    target: { at: 'most', value: 4 },
    note: `p50 ${numbers.site.p50.toFixed(1)} against ${numbers.bare.p50.toFixed(1)} ms, p95 ${numbers.site.p95.toFixed(1)} against ${numbers.bare.p95.toFixed(1)} ms; ${through.length} each, in turn`,
    detail: numbers,
  }
}
