import { openQuestions } from '~/db/sql/openQuestions'
import { postExcerpts } from '~/db/sql/postExcerpts'
import { sharedPosts } from '~/db/sql/sharedPosts'
import { unansweredPosts } from '~/db/sql/unansweredPosts'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { overviewLimits, type Listed, type Lists } from './overview'

/** What is open in some threads, what nobody has answered, and what all camps share: the beginning of each list. */
export async function readLists({ db }: Context, threadIds: readonly number[]): Promise<Lists> {
  const asked = { threadIds, limit: overviewLimits.posts }
  const [questions, unanswered, shared] = await Promise.all([openQuestions(db, asked), unansweredPosts(db, asked), sharedPosts(db, asked)])
  const ids = [...questions, ...unanswered, ...shared].map(({ id }) => id)
  // One character more than is shown tells whether there is more.
  const posts = ids.length === 0 ? [] : await postExcerpts(db, [...new Set(ids)], overviewLimits.characters + 1)
  const listed = new Map(posts.map(({ id, lang, stance, author, text, thread }): [number, Listed] => [id, { id, lang, stance, author, text: excerptOf(text, overviewLimits.characters), thread }]))
  const told = <Row extends { id: number }>(rows: readonly Row[]) => rows.flatMap((row) => {
    const post = listed.get(row.id)
    return post === undefined ? [] : [{ ...row, ...post }]
  })
  return {
    questions: { posts: told(questions), total: questions[0]?.total ?? 0 },
    unanswered: { posts: told(unanswered), total: unanswered[0]?.total ?? 0 },
    shared: told(shared),
  }
}
