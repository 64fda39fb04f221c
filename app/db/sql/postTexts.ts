import type { Db } from '~/db/client.server'

/** The plain text of a post, or its beginning. */
export type PostTextRow = { id: number; text: string }

/** The texts of those of the posts that stand, each up to so many characters. */
export function postTexts(db: Db, ids: readonly number[], characters: number): Promise<PostTextRow[]> {
  return db.$queryRaw<PostTextRow[]>`
    -- postTexts
    select p.id, left(p.text, ${characters}) as text
    from posts p
    where p.id = any(${[...ids]}::int[]) and p.withdrawn_at is null and p.removed_at is null`
}
