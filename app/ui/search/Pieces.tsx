import type { Piece } from '~/domain/search/extract'

/** Renders segments of text with the matches marked. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</>
}
