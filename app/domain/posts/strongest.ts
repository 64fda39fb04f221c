import type { Stance } from './post'

type Rated = { stance: Stance; rank: number }

/**
 * Returns the strongest posts, best first, including the best supporting and the best opposing one
 * if there is room for both.
 */
export function selectStrongest<Post extends Rated>(posts: readonly Post[], count: number): Post[] {
  const ranked = posts.toSorted((one, other) => one.rank - other.rank)
  const sides = (['supports', 'opposes'] as const).flatMap(
    (side) => ranked.find(({ stance }) => stance === side) ?? [],
  )
  const chosen = [...new Set([...sides, ...ranked])].slice(0, count)
  return ranked.filter((post) => chosen.includes(post))
}
