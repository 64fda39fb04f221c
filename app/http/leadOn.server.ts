import { redirect } from '@remix-run/node'
import { ownTitle } from '~/domain/threads/thread'
import { readHead } from '~/domain/threads/readHead.server'
import { links } from '~/links'
import { sentBefore, type Asked } from './asking.server'

/**
 * Leads whoever asks for a merged thread to the same kind of address of the thread that has its posts now, for good, with
 * all the parameters but those left behind.
 */
export async function leadOn(
  { url }: Pick<Asked, 'url'>,
  { mergedIntoId }: { mergedIntoId: number | null },
  to: (threadId: number) => string | Promise<string>,
  leaving: readonly string[] = [],
): Promise<void> {
  if (mergedIntoId === null) return
  const there = new URL(await to(mergedIntoId), url)
  const named = new Set([...leaving, ...there.searchParams.keys()])
  for (const [name, value] of url.searchParams)
    if (!named.has(name)) there.searchParams.append(name, value)
  throw redirect(there.pathname + there.search, 301)
}

/** Leads whoever asks for the page on which something is done with a merged thread to the thread that has its posts now. Who has sent its form hears why it was not taken. */
export async function leadOnToThread(asked: Asked, threadId: number): Promise<void> {
  if (sentBefore(asked.load) !== undefined) return
  await leadOn(asked, await readHead(asked, threadId), async (id) =>
    links.thread({ id, title: ownTitle(await readHead(asked, id)) }),
  )
}
