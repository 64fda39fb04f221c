import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buildWhenStale } from '../../server/build.js'
import { ensureChromium } from './chromium'
import { checks, finish, generate, run, runAll, tests, type Count } from './steps'

// `npm test` runs everything; `npm test -- PATTERN` only the test files whose path contains PATTERN.
const patterns = process.argv.slice(2)
const client = await run(generate)
const checked = patterns.length > 0 ? [] : await runAll(checks)
const built = await build()
const browser = ensureChromium()
const projects = ['unit', 'db', 'server', 'routes', ...(browser === null ? [] : ['e2e'])]
const tested = await run(tests('all tests', projects, patterns))
finish([client, ...checked, built, tested, ...(browser === null ? [skippedBrowserTests()] : [])])

async function build(): Promise<Count> {
  try {
    await buildWhenStale(console.log)
    return { passed: 1, failed: 0, skipped: 0 }
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function skippedBrowserTests(): Count {
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
    `\n*** NO CHROMIUM: ${skipped} browser tests in tests/e2e are skipped. Install it (apt-get install chromium), or set CHROMIUM_PATH. ***\n`,
  )
  return { passed: 0, failed: 0, skipped }
}
