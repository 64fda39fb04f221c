import { LRUCache } from 'lru-cache'
import type { SurrogateKey } from '~/http/surrogateKey'
import { sizeOf, type Copy } from './copy'

/** The copies of one process, by the language and address of their page. */
export type KeptPages = {
  get(key: string): Copy | undefined
  /** Keeps a copy in place of the one before; what was asked for longest ago makes room. */
  keep(key: string, copy: Copy): void
  drop(key: string): void
  /** Something that pages are made of has moved: they stay only as a last resort, or go at once where `gone`. */
  moved(madeOf: readonly SurrogateKey[], gone: boolean): void
  /** Anything may have moved. */
  allMoved(): void
  /** How many copies there are, and about how many bytes they take. */
  extent(): { copies: number; bytes: number }
}

/** Keeps copies within so many bytes of memory. */
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
      // One that is too large was not taken.
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
 * Keeps copies within so many bytes, a fourth of them for pages that go on from a place that their address names: of such addresses there
 * is no end, and whoever makes them up pushes out nothing but others of their kind.
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
