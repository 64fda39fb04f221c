const minute = 60
const day = 24 * 60 * minute

/** Session lifetimes in seconds: idle, absolute, and how often its use is recorded. */
export const sessionSpans = { idle: 14 * day, longest: 30 * day, noted: 5 * minute }

/** The device that signs in: its User-Agent and its existing session. */
export type SignInDevice = { userAgent: string | null; sessionId: string | null }

/** A session as its member sees it. */
export type SessionView = {
  id: string
  userAgent: string | null
  since: Date
  lastSeenAt: Date
  current: boolean
}
