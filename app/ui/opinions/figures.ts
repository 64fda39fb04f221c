import type { Counts } from '~/domain/opinions/opinion'

/**
 * Returns the suffix of a message key for the significance of a z-score (one-sided: 99 %, 90 %).
 */
export const significanceSuffix = (z: number): 'sure' | 'likely' | 'open' =>
  z > 2.3263 ? 'sure' : z > 1.2816 ? 'likely' : 'open'

/** Returns the number of people who took no side. */
export const countPasses = ({ agree, disagree, seen }: Counts): number => seen - agree - disagree

/** Converts a share in [0, 1] to a whole percentage. */
export const percent = (share: number): number => Math.round(100 * share)
