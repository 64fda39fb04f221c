import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buildWhenStale } from '../../server/build.js'
import { ensureChromium } from './chromium'
import { checks, close, generate, take, takeAll, tests, type Count } from './steps'

// Everything that must hold. Its last line is counted by machines.
const client = await take(generate)
const checked = await takeAll(checks)
const built = await build()
const browser = ensureChromium()
const projects = ['unit', 'db', 'server', 'routes', ...(browser === null ? [] : ['e2e'])]
const tested = await take(tests('all tests', projects))
close([client, ...checked, built, tested, ...(browser === null ? [leftOut()] : [])])

async function build(): Promise<Count> {
  try {
    await buildWhenStale(console.log)
    return { passed: 1, failed: 0, skipped: 0 }
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function leftOut(): Count {
  const files = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  )
  const skipped = files.reduce(
    (sum, file) =>
      sum +
      (readFileSync(path.join('tests/e2e', file), 'utf8').match(/^\s*test(\.each.*)?\(/gm)
        ?.length ?? 0),
    0,
  )
  console.log(
    `\n*** NO CHROMIUM: ${skipped} browser tests in tests/e2e are LEFT OUT. Install it (apt-get install chromium), or set CHROMIUM_PATH. ***\n`,
  )
  return { passed: 0, failed: 0, skipped }
}
