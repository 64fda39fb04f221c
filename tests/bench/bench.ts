import os from 'node:os'
import pg from 'pg'
import { buildWhenStale } from '../../server/build.js'
import { openDataset } from './database'
import { notThere, reached, type Line } from './line'
import { signedInWriters } from './members'
import { measureActs } from './measures/acts'
import { measureHot } from './measures/hot'
import { measureLighthouse } from './measures/lighthouse'
import { measureMemory } from './measures/memory'
import { measureOpinions } from './measures/opinions'
import { measurePages } from './measures/pages'
import { measureSearch } from './measures/search'
import { measureStart } from './measures/start'
import { measureStrength } from './measures/strength'
import { measureVisible } from './measures/visible'
import { optionsFrom, usage, type Options, type Part } from './options'
import { keep, tableOf } from './report'
import { startSite, stopAll } from './sites'
import type { Stage } from './stage'

const say = (line: string) => console.log(line)

const measuring: Record<Part, (stage: Stage, minutes: number) => Promise<Line[]>> = {
  hot: measureHot,
  pages: measurePages,
  search: async (stage) => [await measureSearch(stage)],
  acts: measureActs,
  visible: async (stage) => [await measureVisible(stage)],
  opinions: async () => [...measureStrength(), ...measureOpinions()],
  memory: async (stage, minutes) => [await measureMemory(stage, minutes)],
  start: measureStart,
  lighthouse: measureLighthouse,
}

const options = optionsFrom(process.argv.slice(2))
if (options === null || process.platform !== 'linux') {
  console.error(
    options === null ? usage : 'The bench reads what processes cost from /proc: it needs Linux.',
  )
  process.exit(2)
}
process.exitCode = await bench(options)

/** Runs the bench. Returns exit code 0 when every measured target is reached, else 1. */
async function bench(wanted: Options): Promise<number> {
  const begun = new Date()
  await buildWhenStale(say)
  const database = await openDataset(wanted.size, say)
  const end = async () => {
    await stopAll()
    await database.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)))
  const client = new pg.Client({ connectionString: database.url, application_name: 'bench' })
  client.on('error', () => {})
  try {
    await client.connect()
    const site = await startSite('site', { DATABASE_URL: database.url })
    const stage: Stage = {
      size: wanted.size,
      site,
      databaseUrl: database.url,
      client,
      writers: await signedInWriters(client, wanted.size),
      say,
    }
    warnWhenBusy()
    const lines: Line[] = []
    for (const part of wanted.parts) lines.push(...(await measured(part, stage, wanted)))
    say(`\n${tableOf(lines)}\n`)
    say(`Kept in ${keep(lines, wanted, begun)}`)
    return lines.some((line) => reached(line) === false) ? 1 : 0
  } finally {
    await client.end().catch(() => {})
    await end()
  }
}

async function measured(part: Part, stage: Stage, { minutes }: Options): Promise<Line[]> {
  const begun = Date.now()
  try {
    const lines = await measuring[part](stage, minutes)
    say(`${part}: measured in ${((Date.now() - begun) / 1_000).toFixed(0)} s`)
    return lines
  } catch (error) {
    // A measurement that fails must not prevent the others.
    say(`${part}: ${error instanceof Error ? error.message : String(error)}`)
    return [notThere(part, '', `failed: ${error instanceof Error ? error.message : String(error)}`)]
  }
}

function warnWhenBusy(): void {
  const [load = 0] = os.loadavg()
  if (load > os.cpus().length)
    say(
      `This machine is busy with other things (load ${load.toFixed(1)} on ${os.cpus().length} cores): figures will be worse than they are.`,
    )
}
