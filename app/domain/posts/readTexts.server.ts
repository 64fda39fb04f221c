import { postTexts } from '~/db/sql/postTexts'
import type { Context } from '~/domain/context'
import { excerptOf } from './excerpt'
import type { PostView } from './post'
import type { Branch } from './tree'

/** How much of a post is told to programs that read a page, in characters. */
export const toldLength = 5_000

/** The plain texts by their post's id, of those of these posts that stand; each cut after a word where it is long. */
export async function readTexts({ db }: Context, branches: readonly Branch[], others: readonly PostView[] = []): Promise<Record<number, string>> {
  const ids = [...others.map(({ id }) => id), ...branches.flatMap(idsIn)]
  if (ids.length === 0) return {}
  const rows = await postTexts(db, ids, toldLength + 1)
  return Object.fromEntries(rows.map(({ id, text }) => [id, excerptOf(text, toldLength)]))
}

const idsIn = ({ post, replies }: Branch): number[] => [post.id, ...replies.flatMap(idsIn)]
