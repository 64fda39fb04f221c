import { redirect } from '@remix-run/node'
import { ownTitle } from '~/domain/threads/thread'
import { readHead } from '~/domain/threads/readHead.server'
import { links } from '~/links'
import { submittedFormValues, type RequestContext } from './requestContext.server'

/**
 * Redirects (301) a request for a merged thread to the same page of its target thread. Keeps the
 * query parameters, except `leaving` and those that the target address sets itself.
 */
export async function redirectMerged(
  { url }: Pick<RequestContext, 'url'>,
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

/**
 * Redirects a request for a form about a merged thread to the target thread. Submissions of the
 * form get an error instead.
 */
export async function redirectToMergeTarget(
  context: RequestContext,
  threadId: number,
): Promise<void> {
  if (submittedFormValues(context.loadContext) !== undefined) return
  await redirectMerged(context, await readHead(context, threadId), async (id) =>
    links.thread({ id, title: ownTitle(await readHead(context, id)) }),
  )
}
