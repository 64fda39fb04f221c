import type { Question } from '~/domain/threads/thread'

type Named = { nameDe: string; nameEn: string }

/** The subject of an act, with what its address needs. */
export type AuditSubject =
  | { kind: 'thread'; thread: { id: number } & Question }
  | { kind: 'post'; id: number; thread: Question }
  | { kind: 'theme'; slug: string; theme: Named }
  | { kind: 'article'; slug: string; title: string }
  | { kind: 'member'; name: string }
  | { kind: 'gone' }

/** A detail of an act, such as its reason; `former` is the previous value. */
export type AuditFact = { name: string; value: string; former: string | null }

/** An entry of the audit log. The actor is null without a session, such as at the command line. */
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

/** Returns the ids stored under a name in an entry's details, such as the added themes. */
export function idsIn(detail: unknown, name: string): number[] {
  const noted = entriesOf(detail).find(([key]) => key === name)?.[1]
  return (Array.isArray(noted) ? noted : [noted]).filter((value) => typeof value === 'number')
}

/** Returns all other details with their previous values; skips those that are and were empty. */
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

/** The first are ids, which are shown as names; the others are only used to undo an act. */
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
