/**
 * Private-use characters that Postgres puts around matches; they are removed from all texts before.
 */
export const matchMarkers = { start: '\ue000', stop: '\ue001' } as const

/** A segment of plain text, and whether it is a match. */
export type TextSegment = { text: string; found: boolean }

/** Splits a text at its match markers; white space becomes single spaces. */
export function highlightSegments(marked: string): TextSegment[] {
  const [before = '', ...rest] = marked.replace(/\s+/g, ' ').trim().split(matchMarkers.start)
  const segments = [{ text: before.replaceAll(matchMarkers.stop, ''), found: false }]
  for (const part of rest) {
    const [inside = '', ...after] = part.split(matchMarkers.stop)
    segments.push({ text: inside, found: true }, { text: after.join(''), found: false })
  }
  return segments.filter(({ text }) => text !== '')
}
