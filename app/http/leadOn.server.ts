import { redirect } from '@remix-run/node'
import type { Asked } from './asking.server'

/**
 * Leads whoever asks for a merged thread to the same kind of address of the thread that has its posts now, for good, with
 * all the parameters but those left behind.
 */
export async function leadOn({ url }: Pick<Asked, 'url'>, { mergedIntoId }: { mergedIntoId: number | null }, to: (threadId: number) => string | Promise<string>, leaving: readonly string[] = []): Promise<void> {
  if (mergedIntoId === null) return
  const there = new URL(await to(mergedIntoId), url)
  const named = new Set([...leaving, ...there.searchParams.keys()])
  for (const [name, value] of url.searchParams) if (!named.has(name)) there.searchParams.append(name, value)
  throw redirect(there.pathname + there.search, 301)
}
