import type { Counts } from '~/domain/opinions/opinion'

/** How sure one may be that a difference with this z is no accident, as the ending of a message's key (one-sided: 99 of 100, 9 of 10). */
export const surenessOf = (z: number): 'sure' | 'likely' | 'open' =>
  z > 2.3263 ? 'sure' : z > 1.2816 ? 'likely' : 'open'

/** Who looked at a statement and took no side. */
export const passesIn = ({ agree, disagree, seen }: Counts): number => seen - agree - disagree

/** A share in [0, 1] in whole percents. */
export const percent = (share: number): number => Math.round(100 * share)
