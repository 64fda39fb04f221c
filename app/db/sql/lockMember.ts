import type { Db } from '~/db/client.server'

/**
 * Holds a member until the transaction ends, so that what they do at once in several threads is counted one by one. What
 * is counted has to be read by a later statement: this one still sees what was there before it waited.
 */
export async function lockMember(db: Db, memberId: number): Promise<void> {
  await db.$queryRaw`
    -- lockMember, prepared
    select id from members where id = ${memberId} for no key update`
}
