import type { TextSegment } from '~/domain/search/highlightSegments'

/** Renders segments of text with the matches marked. */
export function HighlightedText({ pieces }: { pieces: readonly TextSegment[] }) {
  return <>{pieces.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</>
}
