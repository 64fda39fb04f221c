/** The value below which the given share of the sorted numbers lies; NaN without numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ??
    Number.NaN
  )
}

/** The middle one; of an even count the lower of the two. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

/** Their mean; NaN without numbers. */
export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length
