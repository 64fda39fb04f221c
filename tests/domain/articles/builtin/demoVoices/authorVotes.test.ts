import { expect, test } from 'vitest'
import { builtinKeys } from '~/domain/articles/builtin/builtin'
import { demoVoices } from '~/domain/articles/builtin/demoVoices'
import { demoAuthors } from '~/domain/articles/builtin/demoVoices/authors'
import { authorVotes } from '~/domain/articles/builtin/demoVoices/authorVotes'
import type { DemoPost } from '~/domain/articles/builtin/demoVoices/demo'

function withReplies(posts: DemoPost[]): DemoPost[] {
  return posts.flatMap((post) => [post, ...withReplies(post.replies ?? [])])
}

const everyPost = builtinKeys.flatMap((key) => withReplies(demoVoices[key]))

test('the dealt votes add up to the counts that the post gives', () => {
  for (const post of everyPost) {
    const votes = authorVotes(post)
    const quality = ([1, -1] as const).map(
      (value) => votes.filter((vote) => vote.quality === value).length,
    )
    const agreement = ([1, -1, 0] as const).map(
      (value) => votes.filter((vote) => vote.agreement === value).length,
    )
    expect(quality, post.key).toEqual(post.quality)
    expect(agreement, post.key).toEqual(post.agreement)
  }
})

test('no author votes on their own post or more than once, and the result is deterministic', () => {
  for (const post of everyPost) {
    const voters = authorVotes(post).map((vote) => vote.voter)
    expect(voters, post.key).not.toContain(post.author)
    expect(new Set(voters).size, post.key).toBe(voters.length)
    expect(authorVotes(post)).toEqual(authorVotes(post))
  }
})

test('a disputed post finds its agreement in the author’s own camp first', () => {
  const campOf = new Map(demoAuthors.map((author) => [author.key, author.camp]))
  const votes = authorVotes({
    key: 'disputed',
    author: 'okafor',
    quality: [0, 0],
    agreement: [6, 6, 1],
  })
  expect(
    new Set(votes.filter((vote) => vote.agreement === 1).map((vote) => campOf.get(vote.voter))),
  ).toEqual(new Set(['wary']))
  expect(
    new Set(votes.filter((vote) => vote.agreement === -1).map((vote) => campOf.get(vote.voter))),
  ).toEqual(new Set(['open']))
})
