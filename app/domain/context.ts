import type { Db } from '~/db/client.server'
import type { Reason } from './refusal'

/** The languages of the interface. */
export const locales = ['de', 'en'] as const
/** A language of the interface, a thread or a post. */
export type Locale = (typeof locales)[number]

/** Converts a stored language; the database allows no other values. */
export const localeOf = (stored: string): Locale => (stored === 'en' ? 'en' : 'de')

/** The time zone of all displayed dates. */
export const timeZone = 'Europe/Berlin'

/** The roles, each with all rights of the previous one. */
export const roles = ['member', 'moderator', 'admin'] as const
/** A member's role; each includes the ones before it. */
export type Role = (typeof roles)[number]

/** The signed-in member, with what policies need. */
export type Viewer = { id: number; name: string; role: Role }

/** The first argument of every read: database handle, viewer and current time. */
export type Context = { db: Db; viewer: Viewer | null; now: Date }

/** The context of an act, which requires a signed-in member. */
export type MemberContext = Context & { viewer: Viewer }

/** Returns true for moderators and admins. */
export const isStaff = (viewer: Viewer | null): boolean =>
  viewer !== null && (viewer.role === 'moderator' || viewer.role === 'admin')

/** Returns why this member may not do what only staff may. */
export function staffRefused(viewer: Viewer | null): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) ? null : 'moderation.staffOnly'
}
