/** The queue is full. */
export class QueueFull extends Error {
  override name = 'QueueFull'
}

/**
 * Creates a semaphore that runs `atOnce` tasks at a time and queues up to `waiting` more in order.
 * It throws QueueFull beyond that.
 */
export function semaphore({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0
  const queue: (() => void)[] = []
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1
    else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve))
    else throw new QueueFull()
    try {
      return await task()
    } finally {
      const next = queue.shift()
      // The slot is passed on directly, so that no new task can take it first.
      if (next) next()
      else running -= 1
    }
  }
}
