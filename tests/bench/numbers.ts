/** Returns a percentile of sorted numbers; NaN without numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ??
    Number.NaN
  )
}

/** Returns the median; of an even count the lower middle. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

/** Returns the mean; NaN without numbers. */
export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length
