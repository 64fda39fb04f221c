import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askNext, type Askable } from '~/domain/opinions/askNext'
import { priority } from '~/domain/opinions/priority'

const none = new Map<number, number>()
const post = (id: number, [agree, disagree, pass]: readonly [number, number, number]): Askable => ({
  id,
  agree,
  disagree,
  pass,
})

test('what nobody has answered comes before what many have, and what many pass on comes last', () => {
  expect(askNext([post(1, [20, 0, 0]), post(2, [0, 0, 0]), post(3, [1, 1, 18])], none)).toBe(2)
  expect(askNext([post(1, [20, 0, 0]), post(3, [1, 1, 18])], none)).toBe(1)
})

test('of two that are answered alike the one comes first that places people further out', () => {
  const alike = [post(4, [18, 0, 3]), post(9, [18, 0, 3])]
  expect(
    askNext(
      alike,
      new Map([
        [4, 0.2],
        [9, 1],
      ]),
    ),
  ).toBe(9)
  expect(askNext(alike, none), 'or the older one').toBe(4)
})

test('nothing to ask about is nobody to ask', () => expect(askNext([], none)).toBeNull())

test('in whatever order they come, the same is asked: the highest priority, and of several the oldest', () => {
  const posts = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 50 }),
      agree: fc.nat(4),
      disagree: fc.nat(4),
      pass: fc.nat(4),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  fc.assert(
    fc.property(
      posts,
      fc.dictionary(fc.constantFrom('1', '2', '3'), fc.double({ min: 0, max: 3, noNaN: true })),
      (all, far) => {
        const extremity = new Map(Object.entries(far).map(([id, length]) => [Number(id), length]))
        const weight = ({ id, agree, disagree, pass }: Askable) =>
          priority({
            agree,
            pass,
            seen: agree + disagree + pass,
            extremity: extremity.get(id) ?? 0,
          })
        const most = Math.max(...all.map(weight))
        expect(askNext(all, extremity)).toBe(
          Math.min(...all.filter((one) => weight(one) === most).map(({ id }) => id)),
        )
        expect(askNext([...all].reverse(), extremity)).toBe(askNext(all, extremity))
      },
    ),
  )
})
