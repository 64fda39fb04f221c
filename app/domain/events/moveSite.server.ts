import { tellSite } from '~/db/sql/tellSite'
import type { Context } from '~/domain/context'
import { siteChannel } from './event'

/**
 * Tells every process that something has changed that readers see and that belongs to no one thread, in the caller's
 * transaction: whoever keeps pages asks for all of them anew.
 */
export const moveSite = ({ db }: Pick<Context, 'db'>): Promise<void> => tellSite(db, siteChannel)
