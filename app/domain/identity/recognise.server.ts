import type { Db } from '~/db/client.server'
import type { Viewer } from '~/domain/context'
import { lucia } from './lucia.server'
import { sessionIdOf } from './sessionAdapter.server'

/** Whose session this is, of what its cookie holds; null when it has ended, or its member is suspended. */
export async function recognise(
  db: Db,
  token: string,
): Promise<{ viewer: Viewer; sessionId: string } | null> {
  const { user } = await lucia(db).validateSession(token)
  return (
    user && {
      viewer: { id: user.id, name: user.name, role: user.role },
      sessionId: sessionIdOf(token),
    }
  )
}
