import { expect, test } from 'vitest'
import { consensusOf } from '~/domain/opinions/consensus'
import { proportionZ } from '~/domain/opinions/groupStatistics'

const answered = (statement: number, agree: number, disagree: number, seen = agree + disagree) => ({
  statement,
  everybody: { agree, disagree, seen },
})

test('agreed is what significantly more than half say, the clearest first', () => {
  const { agree, disagree } = consensusOf([
    answered(1, 15, 5),
    answered(2, 18, 2),
    answered(3, 10, 10),
    answered(4, 1, 19),
    answered(5, 11, 9),
  ])
  expect(agree.map(({ statement }) => statement)).toEqual([2, 1])
  expect(agree[0]).toEqual({
    statement: 2,
    agree: 18,
    disagree: 2,
    seen: 20,
    share: 19 / 22,
    shareZ: proportionZ(18, 20),
  })
  expect(disagree.map(({ statement }) => statement)).toEqual([4])
})

test('passing counts as having seen the statement, not as agreement', () => {
  expect(
    consensusOf([answered(1, 15, 0, 20), answered(2, 10, 0, 20)]).agree.map(
      ({ statement }) => statement,
    ),
  ).toEqual([1])
})

test('five on each side are enough', () => {
  const { agree, disagree } = consensusOf(
    Array.from({ length: 14 }, (_, at) =>
      at % 2 === 0 ? answered(at, 20 + at, 0) : answered(at, 0, 20 + at),
    ),
  )
  expect(agree.map(({ statement }) => statement)).toEqual([12, 10, 8, 6, 4])
  expect(disagree.map(({ statement }) => statement)).toEqual([13, 11, 9, 7, 5])
})
