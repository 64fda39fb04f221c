import type { Stance } from './post'

type Rated = { stance: Stance; rank: number }

/** The strongest of these posts, best first; the best for and the best against are among them wherever there is room for both. */
export function strongest<Post extends Rated>(posts: readonly Post[], count: number): Post[] {
  const ranked = posts.toSorted((one, other) => one.rank - other.rank)
  const sides = (['supports', 'opposes'] as const).flatMap(
    (side) => ranked.find(({ stance }) => stance === side) ?? [],
  )
  const chosen = [...new Set([...sides, ...ranked])].slice(0, count)
  return ranked.filter((post) => chosen.includes(post))
}
