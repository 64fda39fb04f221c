import type { Ballot } from '~/domain/posts/post'

/** What a member says of a post now: each question answered anew, taken back with null, or left as it is. */
export type Cast = { quality?: Ballot['quality']; agreement?: Ballot['agreement'] }

/** The ballot after it was changed. */
export const changed = (before: Ballot, cast: Cast): Ballot => ({
  quality: cast.quality === undefined ? before.quality : cast.quality,
  agreement: cast.agreement === undefined ? before.agreement : cast.agreement,
})
