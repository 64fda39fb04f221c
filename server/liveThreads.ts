import { database } from '~/db/client.server'
import { eventsSince } from '~/db/sql/eventsSince'
import { found, joined, missed, mostTold, type Lately, type Told } from '~/domain/events/lately'
import type { Moves } from './moves'

/** An open page that follows a thread. */
export type Follower = {
  /** What happened, oldest first, each once. */
  tell(told: readonly Told[]): void
  /** More has happened than is told one by one, up to this version. */
  tooMuch(version: number): void
  /** Nothing more can be told. */
  end(): void
}

/**
 * A page that may follow: `begin` tells what it has missed, then everything that comes, until it leaves. Of a merged thread
 * nothing more comes.
 */
export type Joined = { version: number; mergedInto: number | null; begin(): void; leave(): void }

/** The threads that pages of this process follow. */
export type LiveThreads = {
  /**
   * Lets a page follow a thread from a version on (null: from now). Null when there is no such thread.
   * @throws when the database is away and has to be asked
   */
  join(threadId: number, after: number | null, follower: Follower): Promise<Joined | null>
}

/** What pages wait for together: the thread as far as it is known, and which version each of them knows. */
type Room = {
  threadId: number
  pages: number
  followers: Map<Follower, number>
  lately: Lately | null
  mergedInto: number | null
  reading: Promise<unknown>
}

/** Beyond every version that a thread can have: what happened before is not asked for. */
const latest = 2_147_483_647

/**
 * Follows threads for as long as somebody looks at them, and remembers what happened meanwhile: of many pages that are
 * opened one after the other, the first asks the database.
 */
export function liveThreads(moves: Moves, say: (error: unknown) => void): LiveThreads {
  const rooms = new Map<number, Room>()

  moves.onThread(({ thread, version, kind, post }) => {
    const room = rooms.get(thread)
    if (!room) return
    // With something moved the thread itself may have been merged.
    if (room.lately === null || version > room.lately.version + 1 || kind === 'moved')
      return void refresh(room, kind === 'moved' ? latest : version)
    if (version <= room.lately.version) return
    room.lately = joined(room.lately, {
      since: room.lately.version,
      version,
      events: [{ version, kind, post }],
    })
    tellAll(room)
  })
  moves.onGap(() => rooms.forEach((room) => void refresh(room, latest)))

  async function refresh(room: Room, upTo: number): Promise<void> {
    try {
      // Who was asked before may have learned it already.
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
        // Reading failed for those who waited before, who were sent away; nobody feeds this room any more.
        if (rooms.get(threadId) !== room) throw new Error('the room was given up')
        if (lately === null) {
          leave(room, follower)
          return null
        }
        let left = false
        const begin = () => {
          // Whoever hangs up while they are let in leaves before they begin.
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

/** What the room knows, and if that does not reach back to the version but could, what the database does. */
async function knownFrom(room: Room, after: number | null): Promise<Lately | null> {
  if (reachesBack(room.lately, after)) return room.lately
  return read(room, () => (reachesBack(room.lately, after) ? null : (after ?? latest)))
}

const reachesBack = (lately: Lately | null, after: number | null): lately is Lately =>
  lately !== null && (after === null || after >= lately.since || lately.version - after > mostTold)

/** Asks the database, one question at a time, for everything after a version; `from` says which when its turn comes, or null for none. */
function read(room: Room, from: () => number | null): Promise<Lately | null> {
  const reading = room.reading.then(async () => {
    const after = from()
    if (after === null) return room.lately
    const row = await eventsSince(database(), room.threadId, after, mostTold)
    if (row === null) return null
    room.mergedInto = row.mergedIntoId
    const news = found(after, row)
    return (room.lately = room.lately === null ? news : joined(room.lately, news))
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
  const news = missed(lately, known)
  if (news === null) follower.tooMuch(lately.version)
  else if (news.length > 0) follower.tell(news)
}
