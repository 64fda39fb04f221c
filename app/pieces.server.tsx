import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { createElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { Pieces, type LayOut, type Piece } from '~/ui/posts/pieces'

/** Bytes, and the places in them where pieces belong, each told by its number among those that were laid out. */
type Gapped = { bytes: Buffer; gaps: readonly { at: number; piece: number }[] }

/** A piece as it was rendered. Those within it are told by what they are called, so that none is kept by another. */
type Ready = Gapped & { name: number; madeFrom: readonly string[]; within: readonly number[] }

/** A piece on its way to a page, with those within it. */
type Laid = { ready: Ready; within: readonly Laid[] }

/** Keeps pieces by what they are of, in so many bytes; those that were used longest ago go. */
export const keeping = (room: number) =>
  new LRUCache<string, Ready>({
    maxSize: room,
    sizeCalculation: ({ madeFrom, within, bytes }, key) =>
      500 +
      48 * within.length +
      2 * key.length +
      madeFrom.reduce((sum, one) => sum + 2 * one.length, 0) +
      bytes.length,
  })

/** Pieces that lie ready: whatever changes on a page, the rest of it need not be rendered again. */
const kept = { alone: keeping(12 << 20), hydrated: keeping(8 << 20) }

let made = 0

/** How pieces are rendered: alone for readers without an account, or so that a browser can take them over with their page. */
const renderings = { alone: renderToStaticMarkup, hydrated: renderToString }

/** Lays out the pieces of one page; `together` puts them where they belong once the rest of it is rendered. */
export function layingOut(
  rendering: keyof typeof renderings,
  pieces = kept[rendering],
): { layOut: LayOut; together: (page: string) => Buffer<ArrayBuffer> } {
  // Nobody can have written this.
  const element = `piece-${randomUUID()}`
  const gap = new RegExp(`<${element} id="(\\d+)"></${element}>`)
  const standIn = (piece: number) => createElement(element, { id: piece })
  const laid: Laid[] = []

  function lay({ of, madeFrom, within, render }: Piece): Laid {
    const inside = within.map(lay)
    const names = inside.map(({ ready }) => ready.name)
    // Readers see the same of a post until it changes; members what they voted, each something else at the same time.
    const key = rendering === 'alone' ? of : [of, ...names, ...madeFrom].join('\n')
    const known = pieces.get(key)
    if (known !== undefined && same(known.madeFrom, madeFrom) && same(known.within, names))
      return { ready: known, within: inside }
    // Those within it are ready by now, and are only marked.
    let place = 0
    const html = renderings[rendering](
      <Pieces.Provider value={() => standIn(place++)}>{render()}</Pieces.Provider>,
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

/** HTML as bytes of its own, without what stood for pieces, and the places where that was. */
function gapped(html: string, gap: RegExp): Gapped {
  // What stood for a piece is every second part.
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

/** These bytes, with the pieces in their gaps. */
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
