import { addressKey } from './address'
import type { Citation } from './source'

/** A source of a post's version beside the version before: it was there, came, or went. */
export type ComparedSource = { kind: 'same' | 'added' | 'dropped'; source: Citation }

/** The sources of a version, and behind them those that it dropped; the first version has none before it. */
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

/** Whether both say the same of the same sources in the same order. */
export const sameSources = (one: readonly Citation[], other: readonly Citation[]): boolean =>
  one.length === other.length &&
  one.every((source, index) => said(source) === said(other[index] ?? source))

/** Whether there is a source that was not there before, whatever was said of it. */
export function bringsSource(before: readonly Citation[], now: readonly Citation[]): boolean {
  const known = new Set(before.map(({ address }) => addressKey(address)))
  return now.some(({ address }) => !known.has(addressKey(address)))
}

const said = ({ address, title, publisher, dated, quote, archived }: Citation): string =>
  JSON.stringify([address, title, publisher, dated, quote, archived])
