/** A deterministic random number generator. */
export type Chance = {
  /** Returns a number in [0, 1). */
  share(): number
  /** Returns an integer from 0 to `n - 1`. */
  below(n: number): number
  pick<T>(from: readonly T[]): T
}

/**
 * Creates a generator; the same seed gives the same numbers (mulberry32, Tommy Ettinger, public
 * domain).
 */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(share() * n)
  return {
    share,
    below,
    pick(from) {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new RangeError('There is nothing to pick from.')
      return picked
    },
  }
}
