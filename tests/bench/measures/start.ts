import { setTimeout as sleep } from 'node:timers/promises'
import type { Line } from '../line'
import { median } from '../numbers'
import { startSite } from '../sites'
import type { Stage } from '../stage'

const times = 5

/**
 * Measures the time from the command until `/readyz` succeeds: with a running database, and with
 * the embedded one.
 */
export async function measureStart(stage: Stage): Promise<Line[]> {
  const running = await several('start', { DATABASE_URL: stage.databaseUrl })
  // The first start creates the embedded database; the measured ones find it.
  await once('embedded', {})
  const embedded = await several('embedded', {})
  const line = (what: string, all: readonly number[]): Line => ({
    what,
    value: median(all) / 1_000,
    unit: 's',
    target: { at: 'most', value: 2 },
    note: `${times} starts, slowest ${(Math.max(...all) / 1_000).toFixed(2)} s`,
    detail: { all },
  })
  return [
    line('cold start to ready, warm database', running),
    line('cold start to ready, the embedded Postgres started along', embedded),
  ]
}

async function several(name: string, settings: Record<string, string>): Promise<number[]> {
  const all: number[] = []
  for (let at = 0; at < times; at++) all.push(await once(name, settings))
  return all
}

async function once(name: string, settings: Record<string, string>): Promise<number> {
  const begun = performance.now()
  const site = await startSite(name, settings)
  try {
    while ((await fetch(`${site.url}/readyz`)).status !== 200) await sleep(5)
    return performance.now() - begun
  } finally {
    await site.stop()
  }
}
