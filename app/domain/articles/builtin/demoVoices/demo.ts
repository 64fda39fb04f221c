import type { ThemeSlug } from '../builtin'
import type { DemoAuthorKey } from './authors'

/** A post of the demo debates with the replies beneath it; `text` is Markdown and keys are unique across all threads. */
export type DemoPost = {
  key: string
  author: DemoAuthorKey
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: 'de' | 'en'
  text: string
  themes: ThemeSlug[]
  /** Age at the moment of seeding; a reply is younger than its parent. */
  minutesBefore: number
  /** Votes on quality as [up, down]; together at most the number of authors less the post's own. */
  quality: readonly [up: number, down: number]
  /** Votes on agreement as [agree, disagree, pass]; together at most the number of authors less the post's own. */
  agreement: readonly [agree: number, disagree: number, pass: number]
  replies?: DemoPost[]
  /** Its author has taken it back; it keeps its place and its replies. */
  withdrawn?: true
}
