import { expect, test } from 'vitest'
import {
  strongestPerSide,
  strongestOfColumns,
  strongestExcerptLength,
} from '~/domain/arguments/strongestPerSide'
import type { SideView } from '~/domain/arguments/side'
import { excerptLength } from '~/domain/posts/excerpt'
import type { PostView } from '~/domain/posts/post'
import { aView } from '../../support/views'

const said = (id: number, strength: number | null, other: Partial<PostView> = {}) =>
  aView(id, null, { strength, text: 'So.', ...other })
const found = (answers: readonly PostView[]) =>
  strongestPerSide(answers).map(({ side, post }) => [side, post.id])

test('the strongest published reply of each side is returned, of equal ones the first', () => {
  const answers = [
    said(1, 0.4),
    said(2, 0.7),
    said(3, 0.7),
    said(4, 0.6, { stance: 'opposes' }),
    said(5, 0.9, { stance: 'asks' }),
    said(6, 0.9, { stance: 'adds' }),
  ]
  expect(found(answers)).toEqual([
    ['supports', 2],
    ['opposes', 4],
  ])
  expect(found([...answers].reverse())).toEqual(found(answers))
})

test('a side without any strength is omitted', () => {
  const gone = [
    said(1, 0.9, { standing: 'withdrawn', text: null }),
    said(2, 0.9, { standing: 'removed', text: null }),
  ]
  expect(found([...gone, said(3, null), said(4, 0.1, { stance: 'opposes' })])).toEqual([
    ['opposes', 4],
  ])
  expect(found([])).toEqual([])
  expect(found([said(5, 0)])).toEqual([['supports', 5]])
})

test('it is returned as an excerpt, for which one character more is read than is shown', () => {
  const whole = 'x'.repeat(excerptLength)
  const [exact, longer] = [whole, `${whole}y`].map(
    (text) => strongestPerSide([said(1, 0.5, { text })])[0]?.post.text ?? '',
  )
  expect(exact).toBe(whole)
  expect(longer).toHaveLength(excerptLength + 1)
  expect(longer?.endsWith('\u00a0…')).toBe(true)
  expect(`${whole}yz`.slice(0, strongestExcerptLength)).toBe(`${whole}y`)
  expect(strongestPerSide([said(1, 0.5, { text: null })])[0]?.post.text).toBe('')
})

test('the first page of each column gives the same', () => {
  const answers = [
    said(1, 0.4),
    said(2, 0.7, { text: 'Weil es so ist. '.repeat(30) }),
    said(3, null, { stance: 'opposes' }),
  ]
  const column = (side: 'supports' | 'opposes', ...ids: number[]): SideView => ({
    side,
    next: null,
    posts: answers
      .filter(({ id }) => ids.includes(id))
      .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
      .map((post) => ({ ...post, text: post.text ?? '', answered: false })),
  })
  const told = strongestOfColumns([column('supports', 2, 1), column('opposes', 3)])
  expect(told).toEqual(strongestPerSide(answers))
  expect(told.map(({ post: { id } }) => id)).toEqual([2])
  expect(strongestOfColumns([column('supports'), column('opposes')])).toEqual([])
})
