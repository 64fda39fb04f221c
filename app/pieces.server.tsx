import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { renderToStaticMarkup } from 'react-dom/server'
import { Pieces, type LayOut, type Piece } from '~/ui/posts/pieces'

/** A piece as it was rendered: its bytes, with those of the pieces within it where they belong. */
type Ready = { madeFrom: readonly string[]; within: readonly Ready[]; bytes: readonly Buffer[] }

/** How many bytes of pieces are kept. */
const room = 12 << 20

/** Pieces that lie ready, by what they are of: whatever changes on a page, the rest of it need not be rendered again. */
const pieces = new LRUCache<string, Ready>({
  maxSize: room,
  sizeCalculation: ({ madeFrom, bytes }) => 500 + madeFrom.reduce((sum, one) => sum + 2 * one.length, 0) + bytes.reduce((sum, one) => sum + one.length, 0),
})

/** Lays out the pieces of one page; `together` puts them where they belong once the rest of it is rendered. */
export function layingOut(): { layOut: LayOut; together: (page: string) => Buffer<ArrayBuffer> } {
  // Nobody can have written this.
  const mark = `[${randomUUID()}]`
  const laid: Ready[] = []

  function readied({ of, madeFrom, within, render }: Piece): Ready {
    const inside = within.map(readied)
    const known = pieces.get(of)
    if (known !== undefined && same(known.madeFrom, madeFrom) && same(known.within, inside)) return known
    // Those within it are ready by now, and are only marked.
    const html = renderToStaticMarkup(<Pieces.Provider value={() => mark}>{render()}</Pieces.Provider>, { identifierPrefix: of })
    const made: Ready = { madeFrom, within: inside, bytes: html.split(mark).map((part) => Buffer.from(part)) }
    pieces.set(of, made)
    return made
  }

  return {
    layOut(piece) {
      laid.push(readied(piece()))
      return mark
    },
    together: (page) => Buffer.concat([...woven(page.split(mark).map((part) => Buffer.from(part)), laid)]),
  }
}

/** These bytes, with the pieces between them. */
function* woven(bytes: readonly Buffer[], between: readonly Ready[]): Generator<Buffer> {
  for (const [at, part] of bytes.entries()) {
    yield part
    const piece = between[at]
    if (piece !== undefined) yield* woven(piece.bytes, piece.within)
  }
}

const same = <One,>(some: readonly One[], others: readonly One[]): boolean => some.length === others.length && some.every((one, at) => one === others[at])
