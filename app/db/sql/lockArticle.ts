import type { Db } from '~/db/client.server'

/** An article that is held, and where its page is. */
export type LockedArticle = { id: number; slug: string; lang: 'de' | 'en' }

/** The article with this fingerprint, held until the transaction ends: whoever opens debates from an article takes this row first. */
export async function lockArticle(db: Db, fingerprint: string): Promise<LockedArticle | null> {
  const [article] = await db.$queryRaw<LockedArticle[]>`
    -- lockArticle
    select id, slug, lang from articles where fingerprint = ${fingerprint} for no key update`
  return article ?? null
}
