import type { Db } from '~/db/client.server'
import type { Reason } from './refusal'

/** The languages that the forum speaks. */
export const locales = ['de', 'en'] as const
/** A language of the interface, of a thread, of a post. */
export type Locale = (typeof locales)[number]

/** A stored language as one of ours: the database lets no other in. */
export const localeOf = (stored: string): Locale => (stored === 'en' ? 'en' : 'de')

/** The time zone by which the forum tells days. */
export const timeZone = 'Europe/Berlin'

/** The roles, each with at least the rights of the one before. */
export const roles = ['member', 'moderator', 'admin'] as const
/** What a member may do; each role includes the ones before it. */
export type Role = (typeof roles)[number]

/** The member who asks, as far as anybody needs to know them to decide. */
export type Viewer = { id: number; name: string; role: Role }

/** Who asks, when, on which database: the first argument of every read. */
export type Context = { db: Db; viewer: Viewer | null; now: Date }

/** The context of an act: somebody is signed in. */
export type MemberContext = Context & { viewer: Viewer }

/** Whether this member curates: tags, closes, pins, renames, removes. */
export const isStaff = (viewer: Viewer | null): boolean =>
  viewer !== null && (viewer.role === 'moderator' || viewer.role === 'admin')

/** Why this member may not do what only staff may. */
export function staffRefused(viewer: Viewer | null): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) ? null : 'moderation.staffOnly'
}
