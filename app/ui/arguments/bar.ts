/** Returns the classes of a bar for a strength in [0, 1], in steps of a tenth. */
export const barOf = (strength: number): string => `bar bar-${Math.round(strength * 10)}`

/** Rounds a strength to two decimals. */
export const rounded = (strength: number): number => Math.round(strength * 100) / 100
