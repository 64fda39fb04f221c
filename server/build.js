import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** Holds the fingerprint of the sources that the build was made from. */
export const stampFile = path.resolve('build/.stamp')

const sources = [
  'app',
  'server',
  'prisma',
  'public',
  'docs/how-it-counts.md',
  'remix.config.js',
  'vite.config.ts',
  'prisma.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Generated from schema.prisma, so it is not a source. */
const derived = path.join('app', 'db', 'generated')

/** Returns a hash of the contents of every file that goes into a build. */
export function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn).sort())
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/**
 * Builds unless the build is up to date. Rejects with the build's output when it fails.
 * @param {(line: string) => void} say
 */
export async function buildWhenStale(say) {
  if (isFresh()) return
  const release = await alone()
  try {
    if (isFresh()) return
    const begun = Date.now()
    say('Building; this takes a moment the first time.')
    await run('npm', ['run', '--silent', 'build'])
    say(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
  } finally {
    release()
  }
}

const isFresh = () =>
  existsSync(stampFile) &&
  existsSync('build/server/index.js') &&
  readFileSync(stampFile, 'utf8') === fingerprint()

/**
 * Takes a lock, because two builds would overwrite each other's files. A lock expires after the
 * time that a build can take.
 */
async function alone() {
  const file = path.resolve('.cache/build.lock')
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch {
      const held = statSync(file, { throwIfNoEntry: false })
      if (held && Date.now() - held.mtimeMs > 180_000) rmSync(file, { force: true })
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function filesIn(file) {
  if (file === derived || !existsSync(file)) return []
  if (!statSync(file).isDirectory()) return [file]
  return readdirSync(file).flatMap((name) => filesIn(path.join(file, name)))
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      // The build always serves production, and React's development version is larger and slower.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let said = ''
    child.stdout.on('data', (piece) => (said += piece))
    child.stderr.on('data', (piece) => (said += piece))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build failed:\n${said}`)),
    )
  })
}
