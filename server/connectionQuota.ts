import type { Worker } from 'node:cluster'

/** A named resource that may be held at most `most` times at once. */
export type Quota = { name: string; most: number }

/**
 * Acquires one unit of each of the given resources, or of none (null). Resolves to a function that
 * releases them.
 */
export type ConnectionQuota = { take(wanted: readonly Quota[]): Promise<(() => void) | null> }

/** Messages between processes about quotas. */
type Asked = { take: number; wanted: readonly Quota[] } | { giveBack: readonly Quota[] }
type Answered = { taken: number; given: boolean }

/** Creates a quota that counts in this process. */
export function processQuota(): ConnectionQuota {
  const held = new Map<string, number>()
  return {
    take(wanted) {
      if (wanted.some(({ name, most }) => (held.get(name) ?? 0) >= most))
        return Promise.resolve(null)
      for (const { name } of wanted) held.set(name, (held.get(name) ?? 0) + 1)
      return Promise.resolve(
        once(() => {
          for (const { name } of wanted) {
            const left = (held.get(name) ?? 1) - 1
            if (left === 0) held.delete(name)
            else held.set(name, left)
          }
        }),
      )
    },
  }
}

/** Creates a quota, in a serving process, that the primary process counts for all of them. */
export function primaryQuota(): ConnectionQuota {
  const waiting = new Map<number, (given: boolean) => void>()
  let asked = 0
  const say = (words: Asked) => void process.send?.(words)
  process.on('message', (words) => {
    if (!isAnswer(words)) return
    waiting.get(words.taken)?.(words.given)
    waiting.delete(words.taken)
  })
  return {
    async take(wanted) {
      const take = asked++
      const given = await new Promise<boolean>((resolve) => {
        waiting.set(take, resolve)
        say({ take, wanted })
      })
      return given ? once(() => say({ giveBack: wanted })) : null
    },
  }
}

/**
 * Counts, in the primary process, for a serving process, and releases everything it holds when it
 * exits.
 */
export function serveQuotaTo(worker: Worker, places: ConnectionQuota): void {
  const held = new Map<string, (() => void)[]>()
  const nameOf = (wanted: readonly Quota[]) => JSON.stringify(wanted.map(({ name }) => name))
  worker.on('message', (words: unknown) => {
    if (isTaking(words))
      void places.take(words.wanted).then((giveBack) => {
        if (giveBack)
          held.set(nameOf(words.wanted), [...(held.get(nameOf(words.wanted)) ?? []), giveBack])
        if (worker.isConnected())
          worker.send({ taken: words.take, given: giveBack !== null } satisfies Answered)
        else giveBack?.()
      })
    else if (isGivingBack(words)) {
      const name = nameOf(words.giveBack)
      const those = held.get(name)
      those?.pop()?.()
      // Names can be made up by clients, so empty entries are deleted.
      if (those?.length === 0) held.delete(name)
    }
  })
  worker.once('exit', () => {
    for (const giveBack of [...held.values()].flat()) giveBack()
  })
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

const isObject = (words: unknown): words is object => typeof words === 'object' && words !== null
const isAnswer = (words: unknown): words is Answered => isObject(words) && 'taken' in words
const isTaking = (words: unknown): words is Extract<Asked, { take: number }> =>
  isObject(words) && 'take' in words
const isGivingBack = (words: unknown): words is Extract<Asked, { giveBack: unknown }> =>
  isObject(words) && 'giveBack' in words
