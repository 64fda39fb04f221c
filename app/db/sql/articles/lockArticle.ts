import type { Db } from '~/db/client.server'

/** A locked article and the slug of its page. */
export type LockedArticle = { id: number; slug: string; lang: 'de' | 'en' }

/**
 * Locks the article with this fingerprint until the transaction ends. Opening debates from an
 * article takes this lock first.
 */
export async function lockArticle(db: Db, fingerprint: string): Promise<LockedArticle | null> {
  const [article] = await db.$queryRaw<LockedArticle[]>`
    -- lockArticle
    select id, slug, lang from articles where fingerprint = ${fingerprint} for no key update`
  return article ?? null
}
