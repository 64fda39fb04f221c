import type { Db } from '~/db/client.server'

/** Deletes expired rate-limit rows by the database's clock. Returns their number. */
export function deleteExpiredLimits(db: Db): Promise<number> {
  return db.$executeRaw`
    -- deleteExpiredLimits
    delete from limits where expire < extract(epoch from now()) * 1000`
}
