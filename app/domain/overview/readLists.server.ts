import { openQuestions } from '~/db/sql/openQuestions'
import { sharedPosts } from '~/db/sql/sharedPosts'
import { unansweredPosts } from '~/db/sql/unansweredPosts'
import type { Context } from '~/domain/context'
import { listing } from './listing.server'
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
  const told = await listing(context, [...questions, ...unanswered, ...shared])
  return { questions: told(questions), unanswered: told(unanswered), shared: told(shared) }
}
