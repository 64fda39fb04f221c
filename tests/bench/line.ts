/** A figure of a run, with its target. */
export type Line = {
  what: string
  /** Null when it could not be measured; the note says why. */
  value: number | null
  unit: string
  target: { at: 'least' | 'most'; value: number } | null
  /** What the figure consists of. */
  note: string
  /** The raw numbers, for comparing runs. */
  detail: Record<string, unknown>
}

/** Returns a figure that could not be measured. */
export const notThere = (what: string, unit: string, note: string): Line => ({
  what,
  value: null,
  unit,
  target: null,
  note,
  detail: {},
})

/** Returns whether a figure reaches its target; null without a target or a value. */
export function reached({ value, target }: Pick<Line, 'value' | 'target'>): boolean | null {
  if (target === null || value === null) return null
  return target.at === 'least' ? value >= target.value : value <= target.value
}
