/** The class of a bar that is filled as far as a strength in [0, 1] goes, in steps of a tenth; styles alone draw it. */
export const barOf = (strength: number): string => `bar bar-${Math.round(strength * 10)}`

/** A strength as it is written: to two digits. */
export const rounded = (strength: number): number => Math.round(strength * 100) / 100
