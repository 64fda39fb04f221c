import type { SimilarPost } from '~/domain/search/results'

/** Requests similar arguments. Returns none on any error, so that writing is not disturbed. */
export async function askSimilar(address: string, signal: AbortSignal): Promise<SimilarPost[]> {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal })
    if (!answer.ok) return []
    const { posts } = (await answer.json()) as { posts: SimilarPost[] }
    return posts
  } catch {
    return []
  }
}
