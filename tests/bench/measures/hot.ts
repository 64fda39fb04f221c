import autocannon from 'autocannon'
import { marked } from '../dataset/plan'
import { startBareServer } from '../floors/bareServer'
import type { Line } from '../line'
import { median } from '../numbers'
import { addressOf, type Stage } from '../stage'
import { cpuOf } from '../usage'
import { aVisitor } from '../visitor'

/**
 * Number of rounds of bare server and site in turn, and their duration in seconds, so that a
 * machine's fluctuations affect both.
 */
const rounds = 4
const seconds = 4
const connections = 32

type Round = { perSecond: number; cpu: number; failed: number; bytes: number }

/** Measures the cached thread of 100 against a server that only sends the same bytes. */
export async function measureHot(stage: Stage): Promise<Line[]> {
  const path = await addressOf(stage, marked.hundred)
  const visitor = aVisitor(stage.site.url)
  await visitor.get(path)
  const answer = await visitor.get(path)
  visitor.leave()
  const bare = await startBareServer(answer)
  const floors: Round[] = []
  const sites: Round[] = []
  try {
    await round(bare, path, 2)
    await round(stage.site, path, 2)
    for (let at = 0; at < rounds; at++) {
      floors.push(await round(bare, path, seconds))
      sites.push(await round(stage.site, path, seconds))
    }
  } finally {
    await bare.stop()
  }
  const failed = sites.reduce((sum, one) => sum + one.failed, 0)
  const ratio = median(
    sites.map(({ perSecond }, at) => perSecond / (floors[at]?.perSecond ?? Number.NaN)),
  )
  const [floor, site] = [floors, sites].map((all) => ({
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    cpu: median(all.map(({ cpu }) => cpu)),
  }))
  return [
    {
      what: 'hot thread page of 100 posts, anonymous',
      value: failed > 0 ? 0 : ratio,
      unit: 'of the bare server’s requests per second',
      target: { at: 'least', value: 0.9 },
      note: `${answer.bytes.length} bytes (${String(answer.headers['content-encoding'] ?? 'plain')}): ${Math.round(site?.perSecond ?? 0)}/s against ${Math.round(floor?.perSecond ?? 0)}/s; CPU ${(site?.cpu ?? 0).toFixed(3)} against ${(floor?.cpu ?? 0).toFixed(3)} ms a request${failed > 0 ? `; ${failed} requests FAILED` : ''}`,
      detail: {
        rounds: { floors, sites },
        connections,
        seconds,
        bytes: answer.bytes.length,
        headers: Object.keys(answer.headers),
      },
    },
  ]
}

async function round(
  { url, pid }: { url: string; pid: number },
  path: string,
  duration: number,
): Promise<Round> {
  const before = cpuOf(pid)
  const {
    requests,
    non2xx,
    errors,
    duration: took,
    throughput,
  } = await autocannon({
    url: url + path,
    connections,
    duration,
    headers: { 'accept-encoding': 'br, gzip', 'accept-language': 'de', accept: 'text/html' },
  })
  return {
    perSecond: requests.total / took,
    cpu: (cpuOf(pid) - before) / requests.total,
    failed: non2xx + errors,
    bytes: throughput.total / requests.total,
  }
}
