import { newestPostsByAuthor } from '~/db/sql/posts/newestPostsByAuthor'
import type { Context } from '~/domain/context'
import type { Profile } from '~/domain/identity/member'
import { readMember } from '~/domain/identity/readMember.server'
import type { FeedPost } from './feed'
import { readPosts } from './readPosts.server'

/**
 * Reads a member with their newest posts.
 * @throws Refusal when there is no member with this name
 */
export async function readMemberFeed(
  context: Context,
  name: string,
): Promise<{ member: Profile; posts: FeedPost[] }> {
  const member = await readMember(context, name)
  return {
    member,
    posts: await readPosts(context.db, (db, page) =>
      newestPostsByAuthor(db, { ...page, authorId: member.id }),
    ),
  }
}
