import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extent, middle, outline, sunburst, thickness } from '~/domain/arguments/sunburst'
import { buildTree, postsIn, countHidden } from '~/domain/posts/tree'
import { aView } from '../../support/views'

const debates = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((parents) => {
  const parentOf = parents.map((parent, n) =>
    n === 0 || parent % 3 === 0 ? null : 1 + (parent % n),
  )
  const below = (id: number): number =>
    parentOf.reduce<number>((sum, parent, n) => sum + (parent === id ? 1 + below(n + 1) : 0), 0)
  return countHidden(
    buildTree(parentOf.map((parent, n) => aView(n + 1, parent, { belowCount: below(n + 1) }))),
  )
})

test('every post has its piece, as wide as it is with all beneath it', () => {
  fc.assert(
    fc.property(debates, (tree) => {
      const all = postsIn(tree)
      const arcs = sunburst(tree)
      expect(arcs.map(({ post }) => post.id)).toEqual(all.map(({ id }) => id))
      for (const { post, from, to } of arcs)
        expect((to - from) * all.length).toBeCloseTo(1 + post.belowCount, 6)
    }),
  )
})

test('replies are within their parent’s segment, one ring further out, and siblings do not overlap', () => {
  fc.assert(
    fc.property(debates, (tree) => {
      const arcs = new Map(sunburst(tree).map((arc) => [arc.post.id, arc]))
      for (const { post, ring, from, to } of arcs.values()) {
        const parent = post.parentId === null ? null : arcs.get(post.parentId)
        expect(ring).toBe(parent ? parent.ring + 1 : 0)
        expect(from).toBeGreaterThanOrEqual((parent?.from ?? 0) - 1e-9)
        expect(to).toBeLessThanOrEqual((parent?.to ?? 1) + 1e-9)
        for (const other of arcs.values())
          if (other.post.id !== post.id && other.ring === ring)
            expect(other.to <= from + 1e-9 || other.from >= to - 1e-9).toBe(true)
      }
    }),
  )
})

test('what is not shown keeps its room', () => {
  const [first, second] = sunburst([
    { post: aView(1, null, { belowCount: 8 }), replies: [], more: 8 },
    { post: aView(2), replies: [], more: 0 },
  ])
  expect([first?.to, second?.from, second?.to]).toEqual([0.9, 0.9, 1])
})

test('nothing gives nothing', () => {
  expect(sunburst([])).toEqual([])
})

test('an outline goes around, back along the inner edge, and closes; a whole ring is drawn too', () => {
  expect(outline({ ring: 0, from: 0, to: 0.25 }, { hole: 10, width: 5 }, 1)).toBe(
    'M0 -15A15 15 0 0 1 15 0L10 0A10 10 0 0 0 0 -10Z',
  )
  expect(outline({ ring: 1, from: 0, to: 0.75 }, { hole: 10, width: 5 }, 1)).toContain('0 1 1')
  expect(outline({ ring: 0, from: 0, to: 1 }, { hole: 10, width: 5 }, 1)).not.toContain('NaN')
})

test('the picture reaches as far up and down as its pieces do, and never into them', () => {
  const rings = { hole: 10, width: 5 }
  const reach = (...pieces: { ring: number; from: number; to: number }[]) =>
    extent(pieces, rings, () => 1)
  expect(reach({ ring: 0, from: 0, to: 1 })).toEqual({ top: -15, bottom: 15 })
  expect(reach({ ring: 0, from: 0.25, to: 0.75 })).toEqual({ top: -10, bottom: 15 })
  expect(reach({ ring: 2, from: 0.75, to: 1 })).toEqual({ top: -25, bottom: 10 })
  expect(reach()).toEqual({ top: -10, bottom: 10 })
  fc.assert(
    fc.property(debates, (tree) => {
      const arcs = sunburst(tree)
      const { top, bottom } = extent(arcs, rings, ({ post }) => thickness(post.strength))
      for (const { post, ring, from, to } of arcs) {
        for (let step = 0; step <= 40; step++) {
          const height =
            -(10 + (ring + thickness(post.strength)) * 5) *
            Math.cos(2 * Math.PI * (from + ((to - from) * step) / 40))
          expect(height).toBeGreaterThanOrEqual(top - 0.01)
          expect(height).toBeLessThanOrEqual(bottom + 0.01)
        }
      }
    }),
  )
})

test('a piece is as thick as it is strong, and never gone', () => {
  expect([null, 0, 0.5, 1].map(thickness)).toEqual([0.4, 0.4, 0.7, 1])
  expect(outline({ ring: 0, from: 0, to: 0.25 }, { hole: 10, width: 10 }, thickness(0.5))).toBe(
    'M0 -17A17 17 0 0 1 17 0L10 0A10 10 0 0 0 0 -10Z',
  )
})

test('a label is in the middle of its segment if there is space', () => {
  expect(middle({ ring: 0, from: 0, to: 0.5 }, { hole: 10, width: 10 }, 1, 8)).toEqual({
    x: 15,
    y: 0,
  })
  expect(middle({ ring: 0, from: 0, to: 0.01 }, { hole: 10, width: 10 }, 1, 8)).toBeNull()
  expect(middle({ ring: 0, from: 0, to: 0.5 }, { hole: 10, width: 10 }, 0.4, 8)).toBeNull()
})
