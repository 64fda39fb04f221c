const minute = 60
const day = 24 * 60 * minute

/** How long a session lives, in seconds: unused, at the longest, and how often it is noted that it was used. */
export const sessionSpans = { idle: 14 * day, longest: 30 * day, noted: 5 * minute }

/** The browser that enters: what it calls itself, and the session it has already. */
export type Entering = { userAgent: string | null; sessionId: string | null }

/** A session as its member sees it. */
export type SessionView = {
  id: string
  userAgent: string | null
  since: Date
  lastSeenAt: Date
  current: boolean
}
