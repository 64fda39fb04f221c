import { database } from '~/db/client.server'
import { eventsSince } from '~/db/sql/events/eventsSince'
import {
  windowFromRead,
  joinWindows,
  eventsAfter,
  maxMissedEvents,
  type EventWindow,
  type ThreadEvent,
} from '~/domain/events/eventWindow'
import type { ChangeListener } from './changeListener'

/** An open page that follows a thread. */
export type Follower = {
  /** Sends events, oldest first, each once. */
  tell(told: readonly ThreadEvent[]): void
  /** Reports that more events happened, up to this version, than are sent one by one. */
  tooMuch(version: number): void
  /** Ends the stream. */
  end(): void
}

/**
 * A subscription: `begin` sends the missed events, then all new ones until `leave`. A merged thread
 * has no new events.
 */
export type Subscription = {
  version: number
  mergedInto: number | null
  begin(): void
  leave(): void
}

/** The threads that open pages of this process follow. */
export type LiveThreads = {
  /**
   * Subscribes a page to a thread from a version on (null: from now). Returns null when the thread
   * does not exist.
   * @throws when the database is needed and not available
   */
  join(threadId: number, after: number | null, follower: Follower): Promise<Subscription | null>
}

/**
 * The shared state of the pages that follow one thread: its recent events, and the version that
 * each page knows.
 */
type Room = {
  threadId: number
  pages: number
  followers: Map<Follower, number>
  lately: EventWindow | null
  mergedInto: number | null
  reading: Promise<unknown>
}

/** Larger than any version of a thread; reading after it returns no events. */
const latest = 2_147_483_647

/**
 * Follows threads while pages are open, and keeps their recent events. When many pages open one
 * after another, only the first reads from the database.
 */
export function liveThreads(moves: ChangeListener, say: (error: unknown) => void): LiveThreads {
  const rooms = new Map<number, Room>()

  moves.onThread(({ thread, version, kind, post }) => {
    const room = rooms.get(thread)
    if (!room) return
    // A "moved" event can mean that the thread was merged.
    if (room.lately === null || version > room.lately.version + 1 || kind === 'moved')
      return void refresh(room, kind === 'moved' ? latest : version)
    if (version <= room.lately.version) return
    room.lately = joinWindows(room.lately, {
      since: room.lately.version,
      version,
      events: [{ version, kind, post }],
    })
    tellAll(room)
  })
  moves.onGap(() => rooms.forEach((room) => void refresh(room, latest)))

  async function refresh(room: Room, upTo: number): Promise<void> {
    try {
      // A read that was already running may have returned it.
      await read(room, () =>
        room.lately === null ? latest : room.lately.version >= upTo ? null : room.lately.version,
      )
      tellAll(room)
    } catch (error) {
      say(error)
      rooms.delete(room.threadId)
      for (const follower of room.followers.keys()) follower.end()
    }
  }

  function leave(room: Room, follower: Follower): void {
    room.followers.delete(follower)
    if (--room.pages === 0 && rooms.get(room.threadId) === room) rooms.delete(room.threadId)
  }

  return {
    async join(threadId, after, follower) {
      const room = rooms.get(threadId) ?? {
        threadId,
        pages: 0,
        followers: new Map(),
        lately: null,
        mergedInto: null,
        reading: Promise.resolve(),
      }
      rooms.set(threadId, room)
      room.pages++
      try {
        const lately = await knownFrom(room, after)
        // Reading failed for earlier pages, which were disconnected; nothing updates this channel
        // any more.
        if (rooms.get(threadId) !== room) throw new Error('the room was given up')
        if (lately === null) {
          leave(room, follower)
          return null
        }
        let left = false
        const begin = () => {
          // A client that disconnects while it is being admitted leaves before it begins.
          if (left) return
          room.followers.set(follower, Math.min(after ?? latest, lately.version))
          tell(room, follower)
        }
        return {
          version: lately.version,
          mergedInto: room.mergedInto,
          begin,
          leave: () => {
            left = true
            leave(room, follower)
          },
        }
      } catch (error) {
        leave(room, follower)
        throw error
      }
    },
  }
}

/**
 * Returns the events in memory, or reads them from the database when memory does not go back far
 * enough.
 */
async function knownFrom(room: Room, after: number | null): Promise<EventWindow | null> {
  if (reachesBack(room.lately, after)) return room.lately
  return read(room, () => (reachesBack(room.lately, after) ? null : (after ?? latest)))
}

const reachesBack = (lately: EventWindow | null, after: number | null): lately is EventWindow =>
  lately !== null &&
  (after === null || after >= lately.since || lately.version - after > maxMissedEvents)

/**
 * Reads all events after a version from the database, one read at a time. `from` is called when the
 * read starts and returns null when it is no longer needed.
 */
function read(room: Room, from: () => number | null): Promise<EventWindow | null> {
  const reading = room.reading.then(async () => {
    const after = from()
    if (after === null) return room.lately
    const row = await eventsSince(database(), room.threadId, after, maxMissedEvents)
    if (row === null) return null
    room.mergedInto = row.mergedIntoId
    const news = windowFromRead(after, row)
    return (room.lately = room.lately === null ? news : joinWindows(room.lately, news))
  })
  room.reading = reading.catch(() => {})
  return reading
}

function tellAll(room: Room): void {
  for (const follower of room.followers.keys()) tell(room, follower)
}

function tell({ lately, followers }: Room, follower: Follower): void {
  const known = followers.get(follower)
  if (lately === null || known === undefined || known >= lately.version) return
  followers.set(follower, lately.version)
  const news = eventsAfter(lately, known)
  if (news === null) follower.tooMuch(lately.version)
  else if (news.length > 0) follower.tell(news)
}
