import type { SurrogateKey } from '~/http/surrogateKey'
import type { Gate } from './limits'
import type { Moves } from './moves'

/**
 * Whether what was rendered may be kept. `holds`: nothing of it has moved; `unsure`: this process could not have heard of
 * it; `overtaken`: something moved while it was rendered, and it may say what was before.
 */
export type Holding = 'holds' | 'unsure' | 'overtaken'

/** Renders what the key stands for; `holding` is asked when it is done, with what it was made of. */
type Work<Result> = (holding: (madeOf: ReadonlySet<SurrogateKey>) => Holding) => Promise<Result>

/** One rendering that is under way. */
type Flight<Result> = {
  done: Promise<Result>
  moved: Set<SurrogateKey>
  anything: boolean
  next: Promise<Result | null> | null
}

/** Gives what the work for a key gives, or null where the gate lets no more work in. */
export type Renderings<Result> = (key: string, work: Work<Result>) => Promise<Result | null>

/**
 * Renders each page once for all who want it at the same time. Whoever comes after something has moved waits for the next
 * rendering, since the one under way may have read what was before; so does everybody while nothing is heard of moves.
 */
export function renderings<Result>(
  gate: Gate,
  moves: Pick<Moves, 'onThread' | 'onSite' | 'onGap' | 'hears'>,
): Renderings<Result> {
  const underWay = new Map<string, Flight<Result>>()
  const everything = () => underWay.forEach((flight) => void (flight.anything = true))
  moves.onSite(everything)
  moves.onGap(everything)
  moves.onThread(({ thread, kind }) =>
    underWay.forEach(({ moved }) => partsOf(thread, kind).forEach((part) => moved.add(part))),
  )

  const begin = (key: string, work: Work<Result>): Promise<Result | null> => {
    const leave = gate.enter()
    if (leave === null) return Promise.resolve(null)
    const heard = moves.hears()
    const flight: Omit<Flight<Result>, 'done'> = { moved: new Set(), anything: false, next: null }
    const holding = (madeOf: ReadonlySet<SurrogateKey>): Holding => {
      if (flight.anything || [...madeOf].some((part) => flight.moved.has(part))) return 'overtaken'
      return heard && moves.hears() ? 'holds' : 'unsure'
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
    if (moves.hears() && !flight.anything && flight.moved.size === 0) return flight.done
    // Whatever begins after the one under way has begun late enough for everybody who waits now.
    const after = (): Promise<Result | null> => {
      const begun = underWay.get(key)
      return begun === undefined ? begin(key, work) : begun.done
    }
    if (flight.next === null) flight.next = flight.done.then(after, after)
    return flight.next
  }
}

const within: ReadonlySet<string> = new Set(['voted', 'grouped', 'marked', 'answered', 'placed'])

/** What of the kept pages an event of a thread moves: votes, what is found from them, marks, answers and further places show in the thread alone. */
export const partsOf = (thread: number, kind: string): SurrogateKey[] =>
  within.has(kind) ? [`thread-${thread}`] : [`thread-${thread}`, 'lists']
