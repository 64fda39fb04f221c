import { expect, test } from 'vitest'
import { packedSize, unpacked } from '~/domain/opinions/packedVotes'

test('packed votes are what was packed: large ids, moments before 1970 and after 2038, all three opinions', () => {
  const votes = [[2_147_483_647, Date.UTC(2050, 0), 1], [1, Date.UTC(1960, 5), -1], [7, 1_764_000_000_123, 0]] as const
  const bytes = new Uint8Array(4 + votes.length * packedSize)
  votes.forEach(([participant, moment, opinion], at) => {
    const view = new DataView(bytes.buffer, 4 + at * packedSize)
    view.setInt32(0, participant)
    view.setBigInt64(4, BigInt(moment))
    view.setInt16(12, opinion)
  })
  expect(unpacked(5, bytes.subarray(4))).toEqual(votes.map(([participant, moment, opinion]) => ({ participant, statement: 5, moment, opinion })))
  expect(unpacked(5, new Uint8Array())).toEqual([])
})
