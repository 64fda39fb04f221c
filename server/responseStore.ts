import { LRUCache } from 'lru-cache'
import type { SurrogateKey } from '~/http/surrogateKey'
import { sizeOf, type CachedResponse } from './cachedResponse'

/** The cached responses of one process, by language and address. */
export type ResponseStore = {
  get(key: string): CachedResponse | undefined
  /** Stores a response, replacing the previous one. Evicts the least recently requested ones. */
  put(key: string, copy: CachedResponse): void
  drop(key: string): void
  /**
   * Marks the responses made from these surrogate keys as stale, or deletes them when `gone`.
   */
  invalidate(madeOf: readonly SurrogateKey[], gone: boolean): void
  /** Marks all responses as stale. */
  invalidateAll(): void
  /** Returns the number of responses and their approximate size in bytes. */
  usage(): { copies: number; bytes: number }
}

/** Creates a response store limited to `maxBytes` of memory. */
export function responseStore(maxBytes: number): ResponseStore {
  const keysOf = new Map<SurrogateKey, Set<string>>()
  const copies = new LRUCache<string, CachedResponse>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 4),
    sizeCalculation: (copy, key) => sizeOf(copy) + 2 * key.length,
    dispose: (copy, key) => {
      for (const part of copy.head.madeOf) {
        const keys = keysOf.get(part)
        keys?.delete(key)
        if (keys?.size === 0) keysOf.delete(part)
      }
    },
  })
  return {
    get: (key) => copies.get(key),
    put(key, copy) {
      copies.set(key, copy)
      // A response larger than the store is not accepted.
      if (!copies.has(key)) return
      for (const part of copy.head.madeOf) {
        const keys = keysOf.get(part)
        if (keys === undefined) keysOf.set(part, new Set([key]))
        else keys.add(key)
      }
    },
    drop: (key) => void copies.delete(key),
    invalidate(madeOf, gone) {
      for (const key of madeOf.flatMap((part) => [...(keysOf.get(part) ?? [])])) {
        const copy = copies.peek(key)
        if (gone) copies.delete(key)
        else if (copy) copy.isStale = true
      }
    },
    invalidateAll: () => copies.forEach((copy) => void (copy.isStale = true)),
    usage: () => ({ copies: copies.size, bytes: copies.calculatedSize }),
  }
}

/**
 * Creates a response store in which pages addressed by a cursor share a quarter of the memory.
 * There is no limit to the number of cursors, so made-up cursors can only evict each other.
 */
export function partitionedResponseStore(maxBytes: number): ResponseStore {
  const further = responseStore(Math.floor(maxBytes / 4))
  const first = responseStore(maxBytes - Math.floor(maxBytes / 4))
  const rooms = [first, further]
  return {
    get: (key) => first.get(key) ?? further.get(key),
    put: (key, copy) => (goesOn.test(key) ? further : first).put(key, copy),
    drop: (key) => rooms.forEach((room) => room.drop(key)),
    invalidate: (madeOf, gone) => rooms.forEach((room) => room.invalidate(madeOf, gone)),
    invalidateAll: () => rooms.forEach((room) => room.invalidateAll()),
    usage: () =>
      rooms
        .map((room) => room.usage())
        .reduce((one, other) => ({
          copies: one.copies + other.copies,
          bytes: one.bytes + other.bytes,
        })),
  }
}

const goesOn = /[?&]after=/
