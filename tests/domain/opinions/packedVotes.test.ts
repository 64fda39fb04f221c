import { expect, test } from 'vitest'
import type { Vote } from '~/domain/opinions/opinion'
import { packedSize, unpack } from '~/domain/opinions/packedVotes'

test('packed votes are what was packed: large ids, moments before 1970 and after 2038, all three opinions', () => {
  const votes = [
    [2_147_483_647, Date.UTC(2050, 0), 1],
    [1, Date.UTC(1960, 5), -1],
    [7, 1_764_000_000_123, 0],
  ] as const
  const bytes = new Uint8Array(4 + votes.length * packedSize)
  votes.forEach(([participant, moment, opinion], at) => {
    const view = new DataView(bytes.buffer, 4 + at * packedSize)
    view.setInt32(0, participant)
    view.setBigInt64(4, BigInt(moment))
    view.setInt16(12, opinion)
  })
  const before: Vote = { participant: 1, statement: 4, opinion: 1, moment: 0 }
  const all = [before]
  unpack(5, bytes.subarray(4), all)
  unpack(6, new Uint8Array(), all)
  expect(all).toEqual([
    before,
    ...votes.map(([participant, moment, opinion]) => ({
      participant,
      statement: 5,
      moment,
      opinion,
    })),
  ])
})
