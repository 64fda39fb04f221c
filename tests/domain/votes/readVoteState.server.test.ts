import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { castVote } from '~/domain/votes/castVote.server'
import { readVoteState } from '~/domain/votes/readVoteState.server'
import { aMember, aPost, aThread } from '../../support/builders.server'

test('a voter gets all counts, their own ballot, and the version', async () => {
  const thread = await aThread()
  const post = await aPost({ thread })
  const bob = await aMember()
  await castVote(bob, { postId: post, quality: 1 })
  await castVote(await aMember(), { postId: post, quality: 1, agreement: -1 })
  const { version } = await database().thread.findUniqueOrThrow({ where: { id: thread } })
  const counts = { up: 2, down: 0, agree: 0, disagree: 1, pass: 0 }
  expect(await readVoteState(bob, post)).toEqual({
    version,
    counts,
    mine: { quality: 1, agreement: null },
  })
  expect((await readVoteState(await aMember(), post)).mine).toEqual({
    quality: null,
    agreement: null,
  })
  await expect(readVoteState(bob, 999_999_999)).rejects.toMatchObject({ reason: 'posts.missing' })
})
