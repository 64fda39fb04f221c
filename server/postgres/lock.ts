import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning, processStartTime } from './process'

/** The owner of an embedded database. `serves`: until it is stopped; `passes`: for one command. */
export type LockHolder = {
  pid: number
  born: string | null
  name: string
  stay: 'serves' | 'passes'
  since: string
}

/** Either the lock was acquired and can be released, or another process holds it. */
export type Lock = { taken: true; release(): void } | { taken: false; holder: LockHolder }

/**
 * A data folder is private to its owner; when that is root, the Postgres account must be able to
 * traverse it.
 */
export const folderMode = process.getuid?.() === 0 ? 0o711 : 0o700

/** Acquires the lock file, also from an owner that has died; otherwise returns the holder. */
export function takeLock(file: string, me: Pick<LockHolder, 'name' | 'stay'>): Lock {
  mkdirSync(path.dirname(file), { recursive: true, mode: folderMode })
  const mine = JSON.stringify({
    ...me,
    pid: process.pid,
    born: processStartTime(process.pid),
    since: new Date().toISOString(),
  } satisfies LockHolder)
  for (;;) {
    if (place(file, mine)) return { taken: true, release: () => release(file, mine) }
    const theirs = contents(file)
    if (theirs === null) continue
    const holder = parse(theirs)
    if (holder && lives(holder)) return { taken: false, holder }
    clearAway(file, theirs)
  }
}

/** Returns the current holder or null. */
export function readLock(file: string): LockHolder | null {
  const text = contents(file)
  const holder = text === null ? null : parse(text)
  return holder && lives(holder) ? holder : null
}

const lives = (holder: LockHolder) =>
  isRunning(holder.pid) && (holder.born === null || holder.born === processStartTime(holder.pid))

/**
 * Creates the lock with link(2), which is atomic including the contents, so that nobody reads a
 * partial lock.
 */
function place(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Removes a dead owner's lock. Two processes may try this at once: the second would remove the
 * first one's new lock, notices that and puts it back.
 */
function clearAway(file: string, judged: string): void {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (contents(aside) !== judged) {
    try {
      linkSync(aside, file)
    } catch {
      // A third process took the lock meanwhile; Postgres itself refuses to run twice on the same
      // files.
    }
  }
  rmSync(aside, { force: true })
}

function release(file: string, mine: string): void {
  if (contents(file) === mine) rmSync(file, { force: true })
}

function contents(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string): LockHolder | null {
  try {
    const read: unknown = JSON.parse(text)
    return isHolder(read) ? read : null
  } catch {
    return null
  }
}

const isHolder = (read: unknown): read is LockHolder =>
  typeof read === 'object' &&
  read !== null &&
  'pid' in read &&
  typeof read.pid === 'number' &&
  'born' in read &&
  (read.born === null || typeof read.born === 'string') &&
  'name' in read &&
  'stay' in read &&
  'since' in read
