import type { Db } from '~/db/client.server'
import { citeSources } from '~/db/sql/citeSources'
import { addressKey } from './address'
import type { Citation } from './source'

/** The post of a thread whose lock the caller has, and the moment. */
type Citing = { threadId: number; postId: number; at: Date }

/** Lets a post rest on these sources, whatever it rested on before. */
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
