import type { Db } from '~/db/client.server'

/** Deletes expired rate-limit rows by the database's clock. Returns their number. */
export function sweepLimits(db: Db): Promise<number> {
  return db.$executeRaw`
    -- sweepLimits
    delete from limits where expire < extract(epoch from now()) * 1000`
}
