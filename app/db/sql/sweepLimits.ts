import type { Db } from '~/db/client.server'

/** Deletes the spent points of limits whose time is over, by the database's clock, and tells how many. */
export function sweepLimits(db: Db): Promise<number> {
  return db.$executeRaw`
    -- sweepLimits
    delete from limits where expire < extract(epoch from now()) * 1000`
}
