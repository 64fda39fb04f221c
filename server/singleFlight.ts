import type { SurrogateKey } from '~/http/surrogateKey'
import type { Gate } from './loadShedding'
import type { ChangeListener } from './changeListener'

/**
 * Whether a rendered page may be cached. `fresh`: none of its data changed meanwhile; `unknown`:
 * the connection that reports changes was down; `stale`: something changed during rendering, so it
 * may show the old state.
 */
export type Freshness = 'fresh' | 'stale' | 'unknown'

/** Renders the page of a key. Calls `holding` when done, with the surrogate keys of the page. */
type Work<Result> = (holding: (madeOf: ReadonlySet<SurrogateKey>) => Freshness) => Promise<Result>

/** A render in progress. */
type Flight<Result> = {
  done: Promise<Result>
  moved: Set<SurrogateKey>
  anything: boolean
  next: Promise<Result | null> | null
}

/** Returns the result of the work for a key, or null when the gate admits no more work. */
export type SingleFlight<Result> = (key: string, work: Work<Result>) => Promise<Result | null>

/**
 * Renders each page once for all concurrent requests. Requests that arrive after a change wait for
 * the next render, because the current one may have read the old state; all requests do while
 * changes cannot be received.
 */
export function singleFlight<Result>(
  gate: Gate,
  moves: Pick<ChangeListener, 'onThread' | 'onSite' | 'onGap' | 'isConnected'>,
): SingleFlight<Result> {
  const underWay = new Map<string, Flight<Result>>()
  const everything = () => underWay.forEach((flight) => void (flight.anything = true))
  moves.onSite(everything)
  moves.onGap(everything)
  moves.onThread(({ thread, kind }) =>
    underWay.forEach(({ moved }) =>
      surrogateKeysOfEvent(thread, kind).forEach((part) => moved.add(part)),
    ),
  )

  const begin = (key: string, work: Work<Result>): Promise<Result | null> => {
    const leave = gate.enter()
    if (leave === null) return Promise.resolve(null)
    const heard = moves.isConnected()
    const flight: Omit<Flight<Result>, 'done'> = { moved: new Set(), anything: false, next: null }
    const holding = (madeOf: ReadonlySet<SurrogateKey>): Freshness => {
      if (flight.anything || [...madeOf].some((part) => flight.moved.has(part))) return 'stale'
      return heard && moves.isConnected() ? 'fresh' : 'unknown'
    }
    const done = work(holding).finally(() => {
      leave()
      underWay.delete(key)
    })
    underWay.set(key, Object.assign(flight, { done }))
    return done
  }

  return (key, work) => {
    const flight = underWay.get(key)
    if (flight === undefined) return begin(key, work)
    if (moves.isConnected() && !flight.anything && flight.moved.size === 0) return flight.done
    // A render that starts after the current one is new enough for all requests waiting now.
    const after = (): Promise<Result | null> => {
      const begun = underWay.get(key)
      return begun === undefined ? begin(key, work) : begun.done
    }
    if (flight.next === null) flight.next = flight.done.then(after, after)
    return flight.next
  }
}

const within: ReadonlySet<string> = new Set(['voted', 'grouped', 'marked', 'answered', 'placed'])

/**
 * Returns the surrogate keys that an event of a thread invalidates. Votes, opinion groups, marks,
 * accepted answers and placements are visible only in the thread itself.
 */
export const surrogateKeysOfEvent = (thread: number, kind: string): SurrogateKey[] =>
  within.has(kind) ? [`thread-${thread}`] : [`thread-${thread}`, 'lists']
