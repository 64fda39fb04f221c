import { database } from '~/db/client.server'
import type { Opinion, Vote } from '~/domain/opinions/opinion'
import type { MemberContext } from '~/domain/context'
import { aMember, aPost, aThread, noon } from '../../support/builders.server'

/**
 * Creates a debate in which two camps have voted on every post, the first agreeing with the first
 * half; all agree with the last.
 */
export async function aDivided({
  camps = [12, 8] as const,
  posts = 8,
  question = 'Wer setzt die Standards?',
} = {}): Promise<{ thread: number; posts: number[]; members: MemberContext[] }> {
  const thread = await aThread({ question })
  const author = await aMember()
  const ids: number[] = []
  for (let n = 0; n < posts; n++)
    ids.push(await aPost({ thread, by: author, text: `Aussage Nummer ${n}.` }))
  const members: MemberContext[] = []
  for (let n = 0; n < camps[0] + camps[1]; n++) members.push(await aMember())
  const says = (voter: number, post: number): Opinion =>
    post === posts - 1
      ? 1
      : voter < camps[0] === post < posts / 2
        ? (voter + post) % 7 === 0
          ? 0
          : 1
        : -1
  await database().vote.createMany({
    data: members.flatMap(({ viewer }, voter) =>
      ids.map((postId, post) => ({
        postId,
        threadId: thread,
        memberId: viewer.id,
        agreement: says(voter, post),
        createdAt: noon,
        changedAt: noon,
      })),
    ),
  })
  return { thread, posts: ids, members }
}

/** Reads the votes of a thread row by row, as input for the analysis. */
export async function votesIn(threadId: number): Promise<{ votes: Vote[]; takenOut: Set<number> }> {
  const rows = await database().vote.findMany({
    where: { threadId, agreement: { not: null } },
    orderBy: [{ postId: 'asc' }, { createdAt: 'asc' }, { memberId: 'asc' }],
    include: { post: true },
  })
  const votes = rows.map(({ memberId, postId, agreement, createdAt }): Vote => ({
    participant: memberId,
    statement: postId,
    opinion: agreement === 1 ? 1 : agreement === -1 ? -1 : 0,
    moment: createdAt.getTime(),
  }))
  return {
    votes,
    takenOut: new Set(
      rows.flatMap(({ postId, post }) => ((post.withdrawnAt ?? post.removedAt) ? [postId] : [])),
    ),
  }
}
