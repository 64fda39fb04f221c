import { LRUCache } from 'lru-cache'
import type { SurrogateKey } from '~/http/surrogateKey'
import { sizeOf, type Copy } from './copy'

/** The cached responses of one process, by language and address. */
export type KeptPages = {
  get(key: string): Copy | undefined
  /** Stores a response, replacing the previous one. Evicts the least recently requested ones. */
  keep(key: string, copy: Copy): void
  drop(key: string): void
  /**
   * Marks the responses made from these surrogate keys as stale, or deletes them when `deleted`.
   */
  moved(madeOf: readonly SurrogateKey[], gone: boolean): void
  /** Marks all responses as stale. */
  allMoved(): void
  /** Returns the number of responses and their approximate size in bytes. */
  extent(): { copies: number; bytes: number }
}

/** Creates a response store limited to `maxBytes` of memory. */
export function keptPages(maxBytes: number): KeptPages {
  const keysOf = new Map<SurrogateKey, Set<string>>()
  const copies = new LRUCache<string, Copy>({
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
    keep(key, copy) {
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
    moved(madeOf, gone) {
      for (const key of madeOf.flatMap((part) => [...(keysOf.get(part) ?? [])])) {
        const copy = copies.peek(key)
        if (gone) copies.delete(key)
        else if (copy) copy.moved = true
      }
    },
    allMoved: () => copies.forEach((copy) => void (copy.moved = true)),
    extent: () => ({ copies: copies.size, bytes: copies.calculatedSize }),
  }
}

/**
 * Creates a response store in which pages addressed by a cursor share a quarter of the memory.
 * There is no limit to the number of cursors, so made-up cursors can only evict each other.
 */
export function keptInTwoRooms(maxBytes: number): KeptPages {
  const further = keptPages(Math.floor(maxBytes / 4))
  const first = keptPages(maxBytes - Math.floor(maxBytes / 4))
  const rooms = [first, further]
  return {
    get: (key) => first.get(key) ?? further.get(key),
    keep: (key, copy) => (goesOn.test(key) ? further : first).keep(key, copy),
    drop: (key) => rooms.forEach((room) => room.drop(key)),
    moved: (madeOf, gone) => rooms.forEach((room) => room.moved(madeOf, gone)),
    allMoved: () => rooms.forEach((room) => room.allMoved()),
    extent: () =>
      rooms
        .map((room) => room.extent())
        .reduce((one, other) => ({
          copies: one.copies + other.copies,
          bytes: one.bytes + other.bytes,
        })),
  }
}

const goesOn = /[?&]after=/
