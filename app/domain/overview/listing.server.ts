import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { daysSince, overviewLimits, type List, type Listed } from './overview'

/**
 * Loads the posts of these rows. Returns a function that joins rows and posts in the order of the
 * rows; deleted posts are omitted.
 */
export async function loadListedPosts(
  { db, now }: Context,
  rows: readonly { id: number }[],
): Promise<
  <Row extends { id: number; total: number }>(some: readonly Row[]) => List<Row & Listed>
> {
  const ids = [...new Set(rows.map(({ id }) => id))]
  // One character more than is shown reveals whether there is more.
  const posts = ids.length === 0 ? [] : await postExcerpts(db, ids, overviewLimits.characters + 1)
  const listed = new Map(
    posts.map(({ id, lang, stance, author, text, createdAt, thread }): [number, Listed] => [
      id,
      {
        id,
        lang,
        stance,
        author,
        text: excerptOf(text, overviewLimits.characters),
        days: daysSince(createdAt, now),
        thread,
      },
    ]),
  )
  return (some) => ({
    posts: some.flatMap((row) => {
      const post = listed.get(row.id)
      return post === undefined ? [] : [{ ...row, ...post }]
    }),
    total: some[0]?.total ?? 0,
  })
}
