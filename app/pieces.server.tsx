import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { renderToStaticMarkup } from 'react-dom/server'
import { Pieces, type LayOut, type Piece } from '~/ui/posts/pieces'

/** A piece as it was rendered: its bytes, and the places in them where those within it belong. These are told by their numbers, so that none is kept by another. */
type Ready = { number: number; madeFrom: readonly string[]; within: readonly number[]; bytes: Buffer; places: readonly number[] }

/** A piece on its way to a page, with those within it. */
type Laid = { ready: Ready; within: readonly Laid[] }

/** How many bytes of pieces are kept. */
const room = 12 << 20

/** Pieces that lie ready, by what they are of: whatever changes on a page, the rest of it need not be rendered again. */
const pieces = new LRUCache<string, Ready>({
  maxSize: room,
  sizeCalculation: ({ madeFrom, within, bytes }) => 500 + 16 * within.length + madeFrom.reduce((sum, one) => sum + 2 * one.length, 0) + bytes.length,
})

let made = 0

/** Lays out the pieces of one page; `together` puts them where they belong once the rest of it is rendered. */
export function layingOut(): { layOut: LayOut; together: (page: string) => Buffer<ArrayBuffer> } {
  // Nobody can have written this.
  const mark = `[${randomUUID()}]`
  const laid: Laid[] = []

  function lay({ of, madeFrom, within, render }: Piece): Laid {
    const inside = within.map(lay)
    const numbers = inside.map(({ ready }) => ready.number)
    const known = pieces.get(of)
    if (known !== undefined && same(known.madeFrom, madeFrom) && same(known.within, numbers)) return { ready: known, within: inside }
    // Those within it are ready by now, and are only marked.
    const html = renderToStaticMarkup(<Pieces.Provider value={() => mark}>{render()}</Pieces.Provider>, { identifierPrefix: of })
    const ready = { number: ++made, madeFrom, within: numbers, ...placed(html, mark) }
    pieces.set(of, ready)
    return { ready, within: inside }
  }

  return {
    layOut(piece) {
      laid.push(lay(piece()))
      return mark
    },
    together: (page) => Buffer.concat([...woven(placed(page, mark), laid)]),
  }
}

/** HTML as bytes of its own, without the marks in it, and the places where these were. */
function placed(html: string, mark: string): Pick<Ready, 'bytes' | 'places'> {
  const parts = html.split(mark)
  const places: number[] = []
  let length = 0
  for (const part of parts) places.push((length += Buffer.byteLength(part)))
  const bytes = Buffer.allocUnsafeSlow(length)
  bytes.write(parts.join(''))
  return { bytes, places: places.slice(0, -1) }
}

/** These bytes, with the pieces in their places. */
function* woven({ bytes, places }: Pick<Ready, 'bytes' | 'places'>, between: readonly Laid[]): Generator<Buffer> {
  let from = 0
  for (const [at, piece] of between.entries()) {
    yield bytes.subarray(from, (from = places[at] ?? bytes.length))
    yield* woven(piece.ready, piece.within)
  }
  yield bytes.subarray(from)
}

const same = <One,>(some: readonly One[], others: readonly One[]): boolean => some.length === others.length && some.every((one, at) => one === others[at])
