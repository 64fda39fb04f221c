import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Results of a step: passed, failed and skipped checks or tests. */
export type Count = { passed: number; failed: number; skipped: number }

/**
 * A program that checks something. A step with `count` is a test run: its output is shown while it
 * runs, and `count` reads its results. Any other step counts as one check.
 */
export type Step = { title: string; args: readonly string[]; count?: (code: number) => Count }

const bin = (program: string) => path.resolve('node_modules', program)

/** Types, lint, format and module boundaries. Each keeps a cache in `.cache`. */
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
    title: 'module boundaries',
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
  {
    title: 'format',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/prettier',
      '.',
    ],
  },
]

/** Generates the database client, whose types everything else needs. */
export const generate: Step = {
  title: 'database client',
  args: [bin('prisma/build/index.js'), 'generate'],
}

/** Runs the tests of some projects, or only those of files whose path contains a pattern. */
export function tests(
  title: string,
  projects: readonly string[],
  patterns: readonly string[] = [],
): Step {
  const report = path.resolve(`.cache/${title.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    ...patterns,
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return { title, args, count: (code) => countOf(report, code) }
}

/** Runs a step. Prints its output as it comes for test runs, else only when it fails. */
export async function run(step: Step): Promise<Count> {
  mkdirSync('.cache', { recursive: true })
  const startedAt = Date.now()
  const elapsed = () => `${((Date.now() - startedAt) / 1_000).toFixed(1)} s`
  const child = spawn(process.execPath, step.args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const print = step.count
    ? (line: string) => line.trim() !== '' && console.log(`${elapsed().padStart(9)}  ${line}`)
    : (line: string) => (output += `${line}\n`)
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(print)
    })
    stream.once('end', () => print(rest))
  }
  const code = await new Promise<number>((resolve) =>
    child.once('error', () => resolve(1)).once('close', (exitCode) => resolve(exitCode ?? 1)),
  )
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.title} (${elapsed()})`)
  if (code !== 0 && output !== '') console.log(output.trimEnd())
  return step.count
    ? step.count(code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Runs steps two at a time, because small machines have two cores. */
export async function runAll(steps: readonly Step[]): Promise<Count[]> {
  const queue = [...steps]
  const counts: Count[] = []
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) counts.push(await run(step))
  }
  await Promise.all([lane(), lane()])
  return counts
}

/** Prints the totals as the last line, which machines read, and sets the exit code. */
export function finish(counts: readonly Count[]): void {
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

/**
 * Reads the results of a test run. A file that could not be loaded, and a run that failed without a
 * failing test, count as one failure each.
 */
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
