/** Returns the classes of a bar for a strength in [0, 1], in steps of a tenth. */
export const barClass = (strength: number): string => `bar bar-${Math.round(strength * 10)}`

/** Rounds a strength to two decimals. */
export const roundStrength = (strength: number): number => Math.round(strength * 100) / 100
