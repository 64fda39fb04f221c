import { expect, test } from 'vitest'
import type { Stance } from '~/domain/posts/post'
import { selectStrongest } from '~/domain/posts/strongest'
import { rankOf } from '~/domain/ranking/rank'

const post = (id: number, stance: Stance, up: number, down = 0) => ({
  id,
  stance,
  rank: rankOf({ up, down }),
})
const ids = (posts: readonly { id: number }[]) => posts.map(({ id }) => id)

test('the strongest come first', () => {
  expect(
    ids(selectStrongest([post(1, 'asks', 1), post(2, 'asks', 9), post(3, 'asks', 8, 1)], 2)),
  ).toEqual([2, 3])
})

test('the best for and the best against are among them, however many are stronger', () => {
  const posts = [
    post(1, 'supports', 9),
    post(2, 'supports', 8),
    post(3, 'supports', 7),
    post(4, 'opposes', 0),
    post(5, 'adds', 6),
  ]
  expect(ids(selectStrongest(posts, 3))).toEqual([1, 2, 4])
  expect(ids(selectStrongest(posts, 2))).toEqual([1, 4])
  expect(selectStrongest([], 3)).toEqual([])
})
