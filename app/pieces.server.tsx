import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { renderToStaticMarkup } from 'react-dom/server'
import type { LayOut, Piece } from '~/ui/posts/pieces'

type Ready = Pick<Piece, 'madeFrom' | 'words'> & { html: Buffer }

/** How many bytes of pieces are kept. */
const room = 12 << 20

/** Pieces that lie ready, by what they are of: whatever changes on a page, the rest of it need not be rendered again. */
const pieces = new LRUCache<string, Ready>({ maxSize: room, sizeCalculation: ({ madeFrom, words, html }) => html.length + 2 * (madeFrom.length + words.length) })

/** Lays out the pieces of one page; `together` puts them where they belong once the rest of it is rendered. */
export function layingOut(): { layOut: LayOut; together: (page: string) => Buffer<ArrayBuffer> } {
  // Nobody can have written this.
  const mark = `[${randomUUID()}]`
  const laid: Piece[] = []
  return {
    layOut(piece) {
      laid.push(piece)
      return mark
    },
    together: (page) => Buffer.concat(page.split(mark).flatMap((rest, at) => [Buffer.from(rest), ...laid.slice(at, at + 1).map(readied)])),
  }
}

function readied({ of, madeFrom, words, render }: Piece): Buffer {
  const known = pieces.get(of)
  if (known?.madeFrom === madeFrom && known.words === words) return known.html
  const html = Buffer.from(renderToStaticMarkup(render(), { identifierPrefix: of }))
  pieces.set(of, { madeFrom, words, html })
  return html
}
