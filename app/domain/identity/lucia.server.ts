import { Lucia, TimeSpan } from 'lucia'
import type { Db } from '~/db/client.server'
import type { Viewer } from '~/domain/context'
import { sessionSpans } from './session'
import { sessionAdapter } from './sessionAdapter.server'

/** Creates a Lucia instance on this database handle. */
export const lucia = (db: Db) =>
  new Lucia(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(sessionSpans.idle, 's'),
    getUserAttributes: ({ name, role }) => ({ name, role }),
  })

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    UserId: number
    DatabaseUserAttributes: Pick<Viewer, 'name' | 'role'>
    DatabaseSessionAttributes: { userAgent: string | null }
  }
}
