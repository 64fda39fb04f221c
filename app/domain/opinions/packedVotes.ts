import type { Id, Opinion, Vote } from './opinion'

/** How a vote is packed: the participant's id (4 bytes), the moment in milliseconds (8) and the opinion (2), the greatest byte first. */
export const packedSize = 14

/** The votes on one statement, unpacked in their order. */
export function unpacked(statement: Id, bytes: Uint8Array): Vote[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.byteLength / packedSize) }, (_, at) => {
    const start = at * packedSize
    // Two halves: a whole number of 8 bytes would become a bigint.
    const moment = view.getInt32(start + 4) * 2 ** 32 + view.getUint32(start + 8)
    return { participant: view.getInt32(start), statement, opinion: opinionOf(view.getInt16(start + 12)), moment }
  })
}

const opinionOf = (said: number): Opinion => (said > 0 ? 1 : said < 0 ? -1 : 0)
