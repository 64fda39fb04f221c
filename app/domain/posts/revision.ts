import type { Locale } from '~/domain/context'
import type { ComparedSource } from '~/domain/sources/compare'
import type { Change } from './document/diff'
import type { Stance } from './post'

/** One version of a post: when it came, and what it changed in the one before, in its words and in what it rests on. The first changes nothing. */
export type Revision = {
  number: number
  at: Date
  lang: Locale
  stance: Stance
  stanceBefore: Stance | null
  changes: Change[]
  sources: ComparedSource[]
}
