/** One figure of a run: what was measured, and what it is to reach. */
export type Line = {
  what: string
  /** Null where it could not be measured; the note says why. */
  value: number | null
  unit: string
  target: { at: 'least' | 'most'; value: number } | null
  /** What the figure is made of, in words. */
  note: string
  /** The raw numbers, for comparing runs. */
  detail: Record<string, unknown>
}

/** A figure whose subject does not exist (yet). */
export const notThere = (what: string, unit: string, note: string): Line => ({
  what,
  value: null,
  unit,
  target: null,
  note,
  detail: {},
})

/** Whether a figure reaches its target; null where it has none, or was not measured. */
export function reached({ value, target }: Pick<Line, 'value' | 'target'>): boolean | null {
  if (target === null || value === null) return null
  return target.at === 'least' ? value >= target.value : value <= target.value
}
