/** Nobody else may queue: all places are taken. */
export class TurnstileFull extends Error {
  override name = 'TurnstileFull'
}

/** Lets `atOnce` pieces of work through at a time and `waiting` more queue in order. Throws TurnstileFull beyond that. */
export function turnstile({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let inside = 0
  const queue: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside < atOnce) inside += 1
    else if (queue.length < waiting) await new Promise<void>((enter) => queue.push(enter))
    else throw new TurnstileFull()
    try {
      return await work()
    } finally {
      const next = queue.shift()
      // Whoever leaves hands the place on, so that nobody slips in between.
      if (next) next()
      else inside -= 1
    }
  }
}
