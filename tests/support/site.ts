import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export type Site = {
  url: string
  pid: number
  /** Returns the output so far, both streams. */
  output(): string
  /** Sends the signal and resolves to the exit code; null when the signal itself ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

export type Program = { child: ChildProcess; output(): string; ended: Promise<number | null> }

/** Creates a data folder with this mode, which is deleted after the test. */
export function aDataDir(mode = 0o755): string {
  const dir = path.resolve('.cache/test-data', randomBytes(6).toString('hex'))
  mkdirSync(dir, { recursive: true })
  chmodSync(dir, mode)
  onTestFinished(() => {
    const moved = path.join(dir, 'postgres.location')
    if (existsSync(moved))
      rmSync(path.dirname(readFileSync(moved, 'utf8').trim()), { recursive: true, force: true })
    rmSync(dir, { recursive: true, force: true })
  })
  return dir
}

/** Runs a program of ours with these settings and no others. It is stopped when the test ends. */
export function run(args: readonly string[], settings: Record<string, string>): Program {
  const program = start(args, settings)
  onTestFinished(async () => {
    program.child.kill('SIGTERM')
    await program.ended
  })
  return program
}

function start(args: readonly string[], settings: Record<string, string>): Program {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, NODE_ENV: 'test', LOG_LEVEL: 'error', ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => resolve(code)),
  )
  return { child, output: () => output, ended }
}

/**
 * Resolves with the first match of the program's output; rejects with the output when the program
 * ends before.
 */
export async function says(program: Program, pattern: RegExp): Promise<RegExpExecArray> {
  let over = false
  void program.ended.then(() => (over = true))
  for (;;) {
    const found = pattern.exec(program.output())
    if (found) return found
    if (over) throw new Error(`ended without saying ${pattern}:\n${program.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const siteArgs = ['server/start.js']

/** Starts the built site as `npm start` does, on a free port. It is stopped when the test ends. */
export const aSite = (settings: Record<string, string>): Promise<Site> =>
  siteOf(run(siteArgs, { PORT: '0', ...settings }))

/** Starts the built site on a free port, for several tests. The caller has to `end()` it. */
export const startSite = (settings: Record<string, string>): Promise<Site> =>
  siteOf(start(siteArgs, { PORT: '0', ...settings }))

async function siteOf(program: Program): Promise<Site> {
  const [, url = ''] = await says(program, /^Standpunkt: (\S+)$/m)
  return {
    url,
    pid: program.child.pid ?? 0,
    output: program.output,
    end(signal = 'SIGTERM') {
      program.child.kill(signal)
      return program.ended
    },
  }
}
