import type { ParticipantId, Opinion, Vote } from './opinion'

/**
 * Size of a packed vote in bytes: the participant's id (4), the time in milliseconds (8) and the
 * opinion (2), big-endian.
 */
export const packedSize = 14

/** Appends the packed votes on a statement to `votes`, in order. There may be a million of them. */
export function unpack(statement: ParticipantId, bytes: Uint8Array, votes: Vote[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + packedSize <= bytes.byteLength; at += packedSize) {
    // Read as two halves, because reading 8 bytes at once returns a bigint.
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
