import { addressKey } from './address'
import type { Citation } from './source'

/** A citation compared with the previous revision: unchanged, added or dropped. */
export type ComparedSource = { kind: 'same' | 'added' | 'dropped'; source: Citation }

/**
 * Returns the citations of a revision, followed by those it dropped; the first revision has no
 * previous one.
 */
export function compareSources(
  before: readonly Citation[] | null,
  now: readonly Citation[],
): ComparedSource[] {
  if (before === null) return now.map((source) => ({ kind: 'same', source }))
  const [had, has] = [new Set(before.map(said)), new Set(now.map(said))]
  return [
    ...now.map((source) => ({
      kind: had.has(said(source)) ? ('same' as const) : ('added' as const),
      source,
    })),
    ...before
      .filter((source) => !has.has(said(source)))
      .map((source) => ({ kind: 'dropped' as const, source })),
  ]
}

/** Returns true when both lists are equal, including their order. */
export const sameSources = (one: readonly Citation[], other: readonly Citation[]): boolean =>
  one.length === other.length &&
  one.every((source, index) => said(source) === said(other[index] ?? source))

/** Returns true when there is a source that was not cited before. */
export function addsSource(before: readonly Citation[], now: readonly Citation[]): boolean {
  const known = new Set(before.map(({ address }) => addressKey(address)))
  return now.some(({ address }) => !known.has(addressKey(address)))
}

const said = ({ address, title, publisher, dated, quote, archived }: Citation): string =>
  JSON.stringify([address, title, publisher, dated, quote, archived])
