/** That something happened to a thread: which version that made, what it was, and to which of its posts. */
export type Told = { version: number; kind: string; post: number | null }

/** What a thread did lately: everything that happened after version `since`, up to `version`, oldest first. */
export type Lately = { since: number; version: number; events: readonly Told[] }

/** How much that somebody has missed is told one by one; beyond that, only that it was much. */
export const mostTold = 500

/** What was found out about a thread by asking for everything after a version, of which only the newest events come. */
export function found(
  after: number,
  { version, events }: { version: number; events: readonly Told[] },
): Lately {
  const [oldest] = events
  const since = oldest && events.length >= mostTold ? oldest.version - 1 : Math.min(after, version)
  return { since, version, events }
}

/** Two pieces of one thread's past as one; where something is missing between them, only the later one. */
export function joined(one: Lately, other: Lately): Lately {
  const [earlier, later] = one.version <= other.version ? [one, other] : [other, one]
  if (later.since > earlier.version) return later
  const events = [
    ...earlier.events.filter(({ version }) => version <= later.since),
    ...later.events,
  ]
  const since = Math.min(earlier.since, later.since)
  const beyond = events.length - mostTold
  if (beyond <= 0) return { since, version: later.version, events }
  return {
    since: events[beyond - 1]?.version ?? since,
    version: later.version,
    events: events.slice(beyond),
  }
}

/** What somebody has missed who knows the thread up to a version; null when that is more than is told one by one. */
export function missed(lately: Lately, after: number): readonly Told[] | null {
  if (after < lately.since) return null
  // Mostly it is the last few.
  let from = lately.events.length
  while (from > 0 && (lately.events[from - 1]?.version ?? 0) > after) from--
  return lately.events.slice(from)
}
