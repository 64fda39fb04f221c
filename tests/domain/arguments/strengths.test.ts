import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  strengthsOfThread,
  strengthsAlongPath,
  type StrengthInput,
} from '~/domain/arguments/strengths'
import { stances } from '~/domain/posts/post'

const aPost = (
  id: number,
  parentId: number | null,
  other: Partial<StrengthInput> = {},
): StrengthInput => ({
  id,
  parentId,
  stance: 'supports',
  up: 0,
  down: 0,
  stands: true,
  strength: null,
  ...other,
})

const debates = fc
  .array(
    fc.record({
      parent: fc.nat(),
      stance: fc.constantFrom(...stances),
      up: fc.nat(4),
      down: fc.nat(4),
      stands: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((posts) =>
    posts.map(({ parent, ...post }, n) =>
      aPost(n + 1, n === 0 || parent % 3 === 0 ? null : 1 + (parent % n), post),
    ),
  )

const withStrengths = (posts: readonly StrengthInput[]) => {
  const weighed = new Map(strengthsOfThread(posts).map(({ id, strength }) => [id, strength]))
  return posts.map((post) => ({
    ...post,
    strength: weighed.has(post.id) ? (weighed.get(post.id) ?? null) : post.strength,
  }))
}

test('an argument is as strong as what answers it leaves it', () => {
  const posts = [
    aPost(1, null, { up: 2 }),
    aPost(2, 1, { stance: 'opposes', up: 1 }),
    aPost(3, 2, { stance: 'opposes', up: 1 }),
  ]
  const [first, second, third] = withStrengths(posts)
  expect(third?.strength).toBe(2 / 3)
  expect(second?.strength).toBeCloseTo(2 / 9, 15)
  expect(first?.strength).toBeCloseTo(0.75 - 0.75 * (2 / 9), 15)
})

test('unchanged strengths are not returned', () => {
  fc.assert(
    fc.property(debates, (posts) => {
      expect(strengthsOfThread(withStrengths(posts))).toEqual([])
    }),
  )
})

test('the order in which posts are given changes nothing', () => {
  fc.assert(
    fc.property(debates, (posts) => {
      const there = new Map(withStrengths(posts).map(({ id, strength }) => [id, strength]))
      for (const { id, strength } of withStrengths([...posts].reverse()))
        expect(strength).toBe(there.get(id))
    }),
  )
})

test('weighing the line above a change gives exactly what weighing everything gives', () => {
  fc.assert(
    fc.property(
      debates,
      fc.nat(),
      fc.record({
        up: fc.nat(4),
        down: fc.nat(4),
        stands: fc.boolean(),
        stance: fc.constantFrom(...stances),
      }),
      (posts, pick, change) => {
        const changedId = 1 + (pick % posts.length)
        const after = withStrengths(posts).map((post) =>
          post.id === changedId ? { ...post, ...change } : post,
        )
        const line = []
        for (
          let post = after.find(({ id }) => id === changedId);
          post;
          post = after.find(({ id }) => id === post?.parentId)
        ) {
          const { id } = post
          line.push({
            ...post,
            replies: after.filter(({ parentId, strength }) => parentId === id && strength !== null),
          })
        }
        expect(strengthsAlongPath(line).toSorted((one, other) => one.id - other.id)).toEqual(
          strengthsOfThread(after).toSorted((one, other) => one.id - other.id),
        )
      },
    ),
  )
})

test('a line of any length is weighed', () => {
  const posts = Array.from({ length: 20_000 }, (_, n) =>
    aPost(n + 1, n === 0 ? null : n, { stance: 'opposes', up: 1 }),
  )
  expect(strengthsOfThread(posts)).toHaveLength(20_000)
})
