import type { Question } from '~/domain/threads/thread'

type Named = { nameDe: string; nameEn: string }

/** What an act was done to, with what its address is made of. */
export type AuditSubject =
  | { kind: 'thread'; thread: { id: number } & Question }
  | { kind: 'post'; id: number; thread: Question }
  | { kind: 'theme'; slug: string; theme: Named }
  | { kind: 'article'; slug: string; title: string }
  | { kind: 'member'; name: string }
  | { kind: 'gone' }

/** Something more that the log knows of an act, such as its reason; `former` is what stood there before. */
export type AuditFact = { name: string; value: string; former: string | null }

/** One act of staff as the log tells it. The actor is null where nobody was signed in, such as at the command line. */
export type AuditEntry = {
  id: string
  act: string
  at: Date
  actor: string | null
  subject: AuditSubject
  added: Named[]
  removed: Named[]
  facts: AuditFact[]
}

/** The ids that were noted with an act under one name, one or many, such as those of the themes added. */
export function idsIn(detail: unknown, name: string): number[] {
  const noted = entriesOf(detail).find(([key]) => key === name)?.[1]
  return (Array.isArray(noted) ? noted : [noted]).filter((value) => typeof value === 'number')
}

/** Everything else that was noted, each with what it was before; what is empty now and was before is left out. */
export function factsIn(detail: unknown): AuditFact[] {
  const noted = new Map(entriesOf(detail).map(([name, value]) => [name, worded(value)]))
  const names = new Set([...noted.keys()].map((name) => name.replace(/^former\./, '')))
  return [...names]
    .filter((name) => !notFacts.has(name))
    .map((name) => ({
      name,
      value: noted.get(name) ?? '',
      former: noted.get(`former.${name}`) ?? null,
    }))
    .filter(({ value, former }) => value !== '' || former !== null)
}

/** The first are ids, and are told as names; the others are there for who undoes an act, and nothing to read. */
const notFacts: ReadonlySet<string> = new Set([
  'added',
  'removed',
  'themeId',
  'tops',
  'closed',
  'pinned',
])

const entriesOf = (detail: unknown): [string, unknown][] =>
  typeof detail === 'object' && detail !== null ? Object.entries(detail) : []

function worded(value: unknown): string | null {
  const one = Array.isArray(value) ? value.join(', ') : value
  return typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
    ? String(one) || null
    : null
}
