import type { Db } from '~/db/client.server'
import type { Viewer } from '~/domain/context'
import { lucia } from './lucia.server'
import { hashSessionToken } from './sessionAdapter.server'

/**
 * Returns the member of a session cookie's value; null when the session has ended or the member is
 * suspended.
 */
export async function readViewer(
  db: Db,
  token: string,
): Promise<{ viewer: Viewer; sessionId: string } | null> {
  const { user } = await lucia(db).validateSession(token)
  return (
    user && {
      viewer: { id: user.id, name: user.name, role: user.role },
      sessionId: hashSessionToken(token),
    }
  )
}
