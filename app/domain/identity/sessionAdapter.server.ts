import { createHash } from 'node:crypto'
import type { Adapter } from 'lucia'
import type { Db } from '~/db/client.server'
import { insertSession } from '~/db/sql/identity/insertSession'
import { touchSession } from '~/db/sql/identity/touchSession'
import { sessionWithMember } from '~/db/sql/identity/sessionWithMember'
import { sessionsOfMember } from '~/db/sql/identity/sessionsOfMember'
import { deleteExpiredSessions } from '~/db/sql/identity/deleteExpiredSessions'
import { viewerOf } from './member'
import { sessionSpans } from './session'

/**
 * Returns the stored id of a session: the hash of the cookie's value, so that a leaked table
 * reveals no usable sessions.
 */
export const hashSessionToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/**
 * Lucia's database adapter. Lucia identifies sessions by the cookie's value, the tables by its
 * hash. Expiry is computed by the database's clock; the times that Lucia computes are ignored.
 */
export function sessionAdapter(db: Db): Adapter {
  return {
    async getSessionAndUser(token) {
      const id = hashSessionToken(token)
      const row = await sessionWithMember(db, id, sessionSpans)
      if (row === null) return [null, null]
      if (row.unnoted) await touchSession(db, id, sessionSpans)
      const { memberId, userAgent, expiresAt } = row
      return [
        { id: token, userId: memberId, expiresAt, attributes: { userAgent } },
        { id: memberId, attributes: viewerOf({ ...row, id: memberId }) },
      ]
    },
    async getUserSessions(memberId) {
      const rows = await sessionsOfMember(db, memberId, sessionSpans)
      return rows.map(({ id, userAgent, expiresAt }) => ({
        id,
        userId: memberId,
        expiresAt,
        attributes: { userAgent },
      }))
    },
    async setSession({ id, userId, attributes }) {
      await insertSession(db, {
        id: hashSessionToken(id),
        memberId: userId,
        userAgent: attributes.userAgent,
        idle: sessionSpans.idle,
      })
    },
    async updateSessionExpiration(token) {
      await touchSession(db, hashSessionToken(token), sessionSpans)
    },
    async deleteSession(token) {
      await db.session.deleteMany({ where: { id: hashSessionToken(token) } })
    },
    async deleteUserSessions(memberId) {
      await db.session.deleteMany({ where: { memberId } })
    },
    async deleteExpiredSessions() {
      await deleteExpiredSessions(db)
    },
  }
}
