import { notifySite } from '~/db/sql/events/notifySite'
import type { Context } from '~/domain/context'
import { siteChannel } from './event'

/**
 * Notifies every process of a visible change that belongs to no single thread, in the caller's
 * transaction. Caches invalidate all pages.
 */
export const notifySiteChanged = ({ db }: Pick<Context, 'db'>): Promise<void> =>
  notifySite(db, siteChannel)
