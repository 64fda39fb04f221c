import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** How many things held, how many did not, how many were left out. */
export type Count = { passed: number; failed: number; skipped: number }

export type Step = { title: string; args: readonly string[]; count?: (code: number) => Count }

const bin = (program: string) => path.resolve('node_modules', program)

/** Types, lint and walls; each step counts as one. */
export const checks: readonly Step[] = [
  {
    title: 'types',
    args: [
      bin('typescript/bin/tsc'),
      '--incremental',
      '--tsBuildInfoFile',
      '.cache/tsc.tsbuildinfo',
    ],
  },
  {
    title: 'lint',
    args: [
      bin('eslint/bin/eslint.js'),
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/eslint',
    ],
  },
  {
    title: 'walls',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'app',
      'server',
      'prisma',
      'tests',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
]

/** Writes the database client that everything else is typed by. */
export const generate: Step = { title: 'client', args: [bin('prisma/build/index.js'), 'generate'] }

/** The tests of these projects, each counted for itself. */
export function tests(title: string, projects: readonly string[]): Step {
  const report = path.resolve(`.cache/${title.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return { title, args, count: (code) => countOf(report, code) }
}

/** Runs one step and shows what it says: all of it when it failed, else only when it is a test run. */
export async function take(step: Step): Promise<Count> {
  mkdirSync('.cache', { recursive: true })
  const begun = Date.now()
  const child = spawn(process.execPath, step.args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const code = await new Promise<number>((resolve) =>
    child.once('error', () => resolve(1)).once('close', (ended) => resolve(ended ?? 1)),
  )
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${step.title} (${((Date.now() - begun) / 1_000).toFixed(1)} s)`,
  )
  if (code !== 0 || step.count) console.log(said.trimEnd())
  return step.count
    ? step.count(code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Takes the steps two at a time, as many as a small machine has cores. */
export async function takeAll(steps: readonly Step[]): Promise<Count[]> {
  const waiting = [...steps]
  const counts: Count[] = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await take(step))
  }
  await Promise.all([lane(), lane()])
  return counts
}

/** Prints the closing line and sets the exit code. */
export function close(counts: readonly Count[]): void {
  const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
  const skipped = sum('skipped')
  process.exitCode = sum('failed') === 0 ? 0 : 1
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
}

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** A file that did not even load, and a run that broke without a failing test, count as one failure each. */
function countOf(report: string, code: number): Count {
  try {
    const read = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
    const unloaded = read.testResults.filter(
      (file) =>
        file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    ).length
    const failed = read.numFailedTests + unloaded
    return {
      passed: read.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: read.numPendingTests + read.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
