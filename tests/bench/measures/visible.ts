import { randomUUID } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { links } from '~/links'
import { written } from '../dataset/plan'
import type { Line } from '../line'
import { median } from '../numbers'
import { startSite } from '../sites'
import { addressOf, type Stage } from '../stage'
import { aVisitor, type Answered } from '../visitor'

const rounds = 25

/** Timeout until a reply must be visible, in milliseconds. */
const patience = 10_000

/**
 * Measures the time from a reply's 302 until an anonymous reader sees it on a page cached by
 * another process.
 */
export async function measureVisible(stage: Stage): Promise<Line> {
  const other = await startSite('other', { DATABASE_URL: stage.databaseUrl })
  const reader = aVisitor(other.url)
  const page = `${await addressOf(stage, written.seen)}?sort=new`
  const delays: number[] = []
  let kept = 0
  try {
    for (let round = 0; round < rounds; round++) {
      for (let again = 0; again < 3; again++) await reader.get(page)
      const before = await reader.get(page)
      if (/;\s*hit\b/.test(String(before.headers['cache-status'] ?? ''))) kept++
      const writer = aVisitor(stage.site.url, stage.writers[round]?.token)
      const answer = await writer.post(links.answerThread(written.seen), {
        stance: 'adds',
        lang: 'de',
        key: randomUUID(),
        text: `Das ist zu sehen, ${round}.`,
      })
      const begun = performance.now()
      writer.leave()
      const id = /#p(\d+)$/.exec(answer.headers.location ?? '')?.[1]
      if (answer.status !== 302 || id === undefined)
        throw new Error(`The reply answered ${answer.status}`)
      while (!textOf(await reader.get(page)).includes(`id="p${id}"`))
        if (performance.now() - begun > patience) throw new Error(`The reply ${id} stays unseen.`)
      delays.push(performance.now() - begun)
    }
  } finally {
    reader.leave()
    await other.stop()
  }
  return {
    what: 'reply visible to an anonymous reader on another process, slowest',
    value: Math.max(...delays),
    unit: 'ms after its 302',
    target: { at: 'most', value: 100 },
    note: `p50 ${median(delays).toFixed(1)} ms until the page with the reply has arrived; ${kept} of ${rounds} pages had come from memory just before`,
    detail: { delays, kept },
  }
}

function textOf({ bytes, headers }: Answered): string {
  const encoding = headers['content-encoding']
  return (
    encoding === 'br'
      ? brotliDecompressSync(bytes)
      : encoding === 'gzip'
        ? gunzipSync(bytes)
        : bytes
  ).toString()
}
