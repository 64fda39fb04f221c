import type { Locale } from '~/domain/context'
import type { ComparedSource } from '~/domain/sources/compareSources'
import type { Change } from './document/diff'
import type { Stance } from './post'

/**
 * A revision of a post: its time, and the changes of text and sources from the previous one. The
 * first has no changes.
 */
export type Revision = {
  number: number
  at: Date
  lang: Locale
  stance: Stance
  stanceBefore: Stance | null
  changes: Change[]
  sources: ComparedSource[]
}
