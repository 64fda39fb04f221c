import type { Piece } from '~/domain/search/extract'

/** A text in pieces, with what was found marked. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</>
}
