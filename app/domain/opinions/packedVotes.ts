import type { Id, Opinion, Vote } from './opinion'

/** How a vote is packed: the participant's id (4 bytes), the moment in milliseconds (8) and the opinion (2), the greatest byte first. */
export const packedSize = 14

/** Puts the votes on one statement behind others, unpacked, in their order. There may be a million of them. */
export function unpack(statement: Id, bytes: Uint8Array, votes: Vote[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + packedSize <= bytes.byteLength; at += packedSize) {
    // Two halves: a whole number of 8 bytes would become a bigint.
    const moment = view.getInt32(at + 4) * 2 ** 32 + view.getUint32(at + 8)
    votes.push({
      participant: view.getInt32(at),
      statement,
      opinion: opinionOf(view.getInt16(at + 12)),
      moment,
    })
  }
}

const opinionOf = (said: number): Opinion => (said > 0 ? 1 : said < 0 ? -1 : 0)
