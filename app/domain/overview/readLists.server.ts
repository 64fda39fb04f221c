import { openQuestions } from '~/db/sql/overview/openQuestions'
import { sharedPosts } from '~/db/sql/overview/sharedPosts'
import { unansweredPosts } from '~/db/sql/overview/unansweredPosts'
import type { Context } from '~/domain/context'
import { loadListedPosts } from './listing.server'
import { overviewLimits, type Lists } from './overview'

/**
 * Reads the first posts of each list (open questions, unanswered, common ground) of some threads.
 */
export async function readLists(context: Context, threadIds: readonly number[]): Promise<Lists> {
  const { db } = context
  const asked = { threadIds, limit: overviewLimits.posts }
  const [questions, unanswered, shared] = await Promise.all([
    openQuestions(db, asked),
    unansweredPosts(db, asked),
    sharedPosts(db, asked),
  ])
  const told = await loadListedPosts(context, [...questions, ...unanswered, ...shared])
  return { questions: told(questions), unanswered: told(unanswered), shared: told(shared) }
}
