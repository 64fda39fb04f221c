import type { Db } from '~/db/client.server'
import { citeSources } from '~/db/sql/sources/citeSources'
import { addressKey } from './address'
import type { Citation } from './source'

/** A post of a thread that the caller has locked, and the time. */
type Citing = { threadId: number; postId: number; at: Date }

/** Replaces a post's citations. */
export async function cite(
  db: Db,
  { threadId, postId, at }: Citing,
  sources: readonly Citation[],
): Promise<void> {
  await db.citation.deleteMany({ where: { postId } })
  if (sources.length === 0) return
  const citations = sources.map((source, index) => ({
    ...source,
    key: addressKey(source.address),
    position: index + 1,
  }))
  await citeSources(db, { threadId, postId, citations, at })
}
