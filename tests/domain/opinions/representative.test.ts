import { expect, test } from 'vitest'
import { representativeStatements } from '~/domain/opinions/representative'

const counts = (agree: number, disagree: number, seen = agree + disagree) => ({
  agree,
  disagree,
  seen,
})
/** A statement on which the group has a clear side, and the others have none. */
const telling = (statement: number, agree: number, disagree: number) => ({
  statement,
  group: counts(agree, disagree),
  others: counts(10, 10),
})
const told = (compared: Parameters<typeof representativeStatements>[0]) =>
  representativeStatements(compared).map(({ statement, side }) => [statement, side])

test('a group is described by what it agrees with more than others, agreement first', () => {
  expect(
    told([telling(1, 2, 18), telling(2, 17, 3), telling(3, 10, 10), telling(4, 19, 1)]),
  ).toEqual([
    [4, 'agree'],
    [2, 'agree'],
    [1, 'disagree'],
  ])
})

test('what all groups say characterises none of them', () => {
  expect(
    told([{ statement: 1, group: counts(20, 0), others: counts(40, 0) }, telling(2, 17, 3)]),
  ).toEqual([[2, 'agree']])
})

test('five statements are enough, and the best agreement is among them however clear the disagreement is', () => {
  const disagreements = Array.from({ length: 7 }, (_, at) => telling(at + 1, 0, 20 + at))
  const chosen = told([...disagreements, telling(9, 15, 5), telling(8, 16, 4)])
  expect(chosen[0]).toEqual([8, 'agree'])
  expect(chosen.slice(1)).toEqual([
    [7, 'disagree'],
    [6, 'disagree'],
    [5, 'disagree'],
    [4, 'disagree'],
  ])
})

test('when nothing is significant, the strongest statement is shown alone', () => {
  const [only, ...more] = representativeStatements([
    { statement: 1, group: counts(2, 2), others: counts(2, 2) },
    { statement: 2, group: counts(3, 1), others: counts(2, 2) },
  ])
  expect(only).toMatchObject({ statement: 2, side: 'agree', agree: 3, disagree: 1, seen: 4 })
  expect(more).toEqual([])
})

test('what nobody of a group answered says nothing about it', () => {
  expect(
    representativeStatements([
      { statement: 1, group: counts(0, 0, 3), others: counts(9, 0) },
      { statement: 2, group: counts(0, 0), others: counts(0, 9) },
    ]),
  ).toEqual([])
})
