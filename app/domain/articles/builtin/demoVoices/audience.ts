import type { DemoAuthor } from './authors'
import { demoAuthors } from './authors'
import type { DemoPost } from './demo'

/** Invented people who say nothing in the demo debates but whether they agree. */
export const demoAudience = [
  { key: 'brandstetter', name: 'Ulrike Brandstetter-Noll', lang: 'de', camp: 'wary' },
  { key: 'ostermeier', name: 'Falk Ostermeier', lang: 'de', camp: 'wary' },
  { key: 'wilmots', name: 'Greta Wilmots', lang: 'en', camp: 'wary' },
  { key: 'dragomir', name: 'Ana Dragomir-Held', lang: 'de', camp: 'open' },
  { key: 'tanabe', name: 'Kenji Tanabe', lang: 'en', camp: 'open' },
  { key: 'abernethy', name: 'Ruth Abernethy', lang: 'en', camp: 'open' },
] as const satisfies readonly DemoAuthor[]

/** The key of one of the demo's listeners. */
export type DemoListenerKey = (typeof demoAudience)[number]['key']

/** Whether a listener agrees with a demo post (1), disagrees (-1) or passes (0). */
export type DemoNod = { voter: DemoListenerKey; agreement: 1 | -1 | 0 }

/**
 * What the audience thinks of a post, always the same: with what hardly anybody disagrees they agree; else with their own camp, and
 * against the other. Now and then somebody passes.
 */
export function dealDemoNods({
  key,
  author,
  agreement: [agree, disagree],
}: Pick<DemoPost, 'key' | 'author' | 'agreement'>): DemoNod[] {
  const camp = demoAuthors.find((one) => one.key === author)?.camp
  const turn = [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return demoAudience.map((listener, at): DemoNod => ({
    voter: listener.key,
    agreement:
      (turn + at) % 7 === 0 ? 0 : agree >= 8 && disagree <= 1 ? 1 : listener.camp === camp ? 1 : -1,
  }))
}
