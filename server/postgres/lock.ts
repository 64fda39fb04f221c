import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { alive, born } from './process'

/** Who owns an embedded database. `serves`: until somebody ends it; `passes`: for one command. */
export type Holder = {
  pid: number
  born: string | null
  name: string
  stay: 'serves' | 'passes'
  since: string
}

/** Whether the ownership is ours, to be released, or somebody else's. */
export type Lock = { taken: true; release(): void } | { taken: false; holder: Holder }

/** A data folder is its owner's; as root, the account that Postgres runs as has to get through it. */
export const folderMode = process.getuid?.() === 0 ? 0o711 : 0o700

/** Takes the ownership that this file stands for, also from an owner that died; else says who has it. */
export function takeLock(file: string, me: Pick<Holder, 'name' | 'stay'>): Lock {
  mkdirSync(path.dirname(file), { recursive: true, mode: folderMode })
  const mine = JSON.stringify({
    ...me,
    pid: process.pid,
    born: born(process.pid),
    since: new Date().toISOString(),
  } satisfies Holder)
  for (;;) {
    if (place(file, mine)) return { taken: true, release: () => release(file, mine) }
    const theirs = contents(file)
    if (theirs === null) continue
    const holder = parse(theirs)
    if (holder && lives(holder)) return { taken: false, holder }
    clearAway(file, theirs)
  }
}

/** Who owns it now, or null. */
export function readLock(file: string): Holder | null {
  const text = contents(file)
  const holder = text === null ? null : parse(text)
  return holder && lives(holder) ? holder : null
}

const lives = (holder: Holder) =>
  alive(holder.pid) && (holder.born === null || holder.born === born(holder.pid))

/** A link appears at once and with its contents, so nobody ever reads a lock that is half written. */
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

/** Two may find the same dead owner: whoever comes second holds a living lock in hand and puts it back. */
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
      // A third has taken the place meanwhile; Postgres itself refuses to run twice on the same files.
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

function parse(text: string): Holder | null {
  try {
    const read: unknown = JSON.parse(text)
    return isHolder(read) ? read : null
  } catch {
    return null
  }
}

const isHolder = (read: unknown): read is Holder =>
  typeof read === 'object' &&
  read !== null &&
  'pid' in read &&
  typeof read.pid === 'number' &&
  'born' in read &&
  (read.born === null || typeof read.born === 'string') &&
  'name' in read &&
  'stay' in read &&
  'since' in read
