import type { SimilarPost } from '~/domain/search/found'

/** Asks for similar arguments; whatever goes wrong, there are none: nobody who writes is to be disturbed by it. */
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
