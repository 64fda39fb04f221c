/** An event of a thread: its version, kind and post. */
export type ThreadEvent = { version: number; kind: string; post: number | null }

/**
 * The recent events of a thread: everything after version `since` up to `version`, oldest first.
 */
export type EventWindow = { since: number; version: number; events: readonly ThreadEvent[] }

/**
 * How many missed events are sent one by one; beyond that clients learn only that there were many.
 */
export const maxMissedEvents = 500

/**
 * Builds a window from a read of the events after a version, which returns only the newest ones.
 */
export function windowFromRead(
  after: number,
  { version, events }: { version: number; events: readonly ThreadEvent[] },
): EventWindow {
  const [oldest] = events
  const since =
    oldest && events.length >= maxMissedEvents ? oldest.version - 1 : Math.min(after, version)
  return { since, version, events }
}

/**
 * Joins two windows of one thread; when there is a gap between them, returns only the later one.
 */
export function joinWindows(one: EventWindow, other: EventWindow): EventWindow {
  const [earlier, later] = one.version <= other.version ? [one, other] : [other, one]
  if (later.since > earlier.version) return later
  const events = [
    ...earlier.events.filter(({ version }) => version <= later.since),
    ...later.events,
  ]
  const since = Math.min(earlier.since, later.since)
  const beyond = events.length - maxMissedEvents
  if (beyond <= 0) return { since, version: later.version, events }
  return {
    since: events[beyond - 1]?.version ?? since,
    version: later.version,
    events: events.slice(beyond),
  }
}

/** Returns the events after a version; null when they are not all in the window. */
export function eventsAfter(lately: EventWindow, after: number): readonly ThreadEvent[] | null {
  if (after < lately.since) return null
  // Searched from the end, because usually only the last few are missing.
  let from = lately.events.length
  while (from > 0 && (lately.events[from - 1]?.version ?? 0) > after) from--
  return lately.events.slice(from)
}
