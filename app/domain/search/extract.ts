/** Characters between which Postgres puts what was found. They are for private use, and taken out of every text before. */
export const foundMarks = { start: '\ue000', stop: '\ue001' } as const

/** A piece of plain text, and whether it is what was looked for. */
export type Piece = { text: string; found: boolean }

/** A text with marks as its pieces in order; white space becomes single spaces. */
export function piecesOf(marked: string): Piece[] {
  const [before = '', ...rest] = marked.replace(/\s+/g, ' ').trim().split(foundMarks.start)
  const pieces = [{ text: before.replaceAll(foundMarks.stop, ''), found: false }]
  for (const part of rest) {
    const [inside = '', ...after] = part.split(foundMarks.stop)
    pieces.push({ text: inside, found: true }, { text: after.join(''), found: false })
  }
  return pieces.filter(({ text }) => text !== '')
}
