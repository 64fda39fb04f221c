import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { createElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { FragmentRenderer, type RenderFragment, type Fragment } from '~/ui/posts/fragments'

/** Bytes with gaps where nested fragments are inserted; each gap has the index of its fragment. */
type Gapped = { bytes: Buffer; gaps: readonly { at: number; piece: number }[] }

/**
 * A rendered fragment. Nested fragments are identified by name, so that no fragment contains
 * another's HTML.
 */
type Ready = Gapped & { name: number; madeFrom: readonly string[]; within: readonly number[] }

/** A fragment of a page, with its nested fragments. */
type Laid = { ready: Ready; within: readonly Laid[] }

/**
 * Creates a fragment cache limited to `room` bytes; the least recently used fragments are evicted.
 */
export const createFragmentCache = (room: number) =>
  new LRUCache<string, Ready>({
    maxSize: room,
    sizeCalculation: ({ madeFrom, within, bytes }, key) =>
      500 +
      48 * within.length +
      2 * key.length +
      madeFrom.reduce((sum, one) => sum + 2 * one.length, 0) +
      bytes.length,
  })

/** Cached fragments: when part of a page changes, the rest need not be rendered again. */
const kept = { alone: createFragmentCache(12 << 20), hydrated: createFragmentCache(8 << 20) }

let made = 0

/**
 * How fragments are rendered: static markup for anonymous readers, or with the markers that
 * hydration needs.
 */
const renderings = { alone: renderToStaticMarkup, hydrated: renderToString }

/**
 * Renders the fragments of one page; `together` inserts them after the rest of the page is
 * rendered.
 */
export function renderFragments(
  rendering: keyof typeof renderings,
  pieces = kept[rendering],
): { layOut: RenderFragment; together: (page: string) => Buffer<ArrayBuffer> } {
  // A random name, so that no user content can contain it.
  const element = `piece-${randomUUID()}`
  const gap = new RegExp(`<${element} id="(\\d+)"></${element}>`)
  const standIn = (piece: number) => createElement(element, { id: piece })
  const laid: Laid[] = []

  function lay({ of, madeFrom, within, render }: Fragment): Laid {
    const inside = within.map(lay)
    const names = inside.map(({ ready }) => ready.name)
    // Readers see the same HTML until a post changes; members see their own votes, so several
    // versions exist at a time.
    const key = rendering === 'alone' ? of : [of, ...names, ...madeFrom].join('\n')
    const known = pieces.get(key)
    if (known !== undefined && same(known.madeFrom, madeFrom) && same(known.within, names))
      return { ready: known, within: inside }
    // Nested fragments are already rendered and only marked.
    let place = 0
    const html = renderings[rendering](
      <FragmentRenderer.Provider value={() => standIn(place++)}>
        {render()}
      </FragmentRenderer.Provider>,
    )
    const ready = { name: ++made, madeFrom, within: names, ...gapped(html, gap) }
    pieces.set(key, ready)
    return { ready, within: inside }
  }

  return {
    layOut: (piece) => standIn(laid.push(lay(piece())) - 1),
    together: (page) => Buffer.concat([...filled(gapped(page, gap), laid)]),
  }
}

/** Converts HTML to bytes, with the positions of its placeholders. */
function gapped(html: string, gap: RegExp): Gapped {
  // Every second part is a placeholder.
  const parts = html.split(gap)
  const texts = parts.filter((_, at) => at % 2 === 0)
  const bytes = Buffer.allocUnsafeSlow(
    texts.reduce((length, text) => length + Buffer.byteLength(text), 0),
  )
  const gaps: { at: number; piece: number }[] = []
  let at = 0
  for (const [number, text] of texts.entries()) {
    at += bytes.write(text, at)
    const piece = parts[2 * number + 1]
    if (piece !== undefined) gaps.push({ at, piece: Number(piece) })
  }
  return { bytes, gaps }
}

/** Yields the bytes with the fragments inserted into their gaps. */
function* filled({ bytes, gaps }: Gapped, laid: readonly Laid[]): Generator<Buffer> {
  let from = 0
  for (const { at, piece } of gaps) {
    yield bytes.subarray(from, (from = at))
    const here = laid[piece]
    if (here !== undefined) yield* filled(here.ready, here.within)
  }
  yield bytes.subarray(from)
}

const same = <One,>(some: readonly One[], others: readonly One[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at])
