import type { ThemeSlug } from '../builtin'
import type { DemoAuthorKey } from './authors'

/** A demo post with its replies; `text` is Markdown, and keys are unique across all threads. */
export type DemoPost = {
  key: string
  author: DemoAuthorKey
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: 'de' | 'en'
  text: string
  themes: ThemeSlug[]
  /** Age at the time of seeding in minutes; a reply is younger than its parent. */
  minutesBefore: number
  /** Quality votes; at most one per other author. */
  quality: readonly [up: number, down: number]
  /** Agreement votes; at most one per other author. */
  agreement: readonly [agree: number, disagree: number, pass: number]
  replies?: DemoPost[]
  /** Withdrawn by its author; it keeps its position and its replies. */
  withdrawn?: true
}
