import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { gatherBallots } from '~/domain/opinions/ballots'
import { centre } from '~/domain/opinions/centred'
import { principalComponents } from '~/domain/opinions/components'
import type { Vote } from '~/domain/opinions/opinion'
import { plantedCamps } from '../../support/camps'

/**
 * Computes the same from the dense matrix: gaps filled with column means, centred, and all
 * eigenvectors of the covariance.
 */
function byTheBook(votes: readonly Vote[]): [number[], number[]] {
  const { participants, statements, starts, columns, opinions } = gatherBallots(votes)
  const dense = participants.map((_, row) => {
    const answers: (number | null)[] = statements.map(() => null)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      answers[columns[at] ?? 0] = opinions[at] ?? 0
    return answers
  })
  const means = statements.map((_, column) => {
    const given = dense.map((row) => row[column] ?? null).filter((answer) => answer !== null)
    return given.reduce((sum, answer) => sum + answer, 0) / given.length
  })
  const filled = new Matrix(
    dense.map((row) =>
      row.map((answer, column) => (answer ?? means[column] ?? 0) - (means[column] ?? 0)),
    ),
  )
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    filled.transpose().mmul(filled),
    { assumeSymmetric: true },
  )
  const order = [...realEigenvalues.keys()].sort(
    (one, other) => (realEigenvalues[other] ?? 0) - (realEigenvalues[one] ?? 0),
  )
  return [eigenvectorMatrix.getColumn(order[0] ?? 0), eigenvectorMatrix.getColumn(order[1] ?? 0)]
}

/** Returns the angle between two directions, ignoring their signs. */
const apart = (one: readonly number[], other: Float64Array) =>
  Math.min(
    Math.max(...one.map((x, i) => Math.abs(x - (other[i] ?? 0)))),
    Math.max(...one.map((x, i) => Math.abs(x + (other[i] ?? 0)))),
  )

const ours = (votes: readonly Vote[]) =>
  principalComponents(centre(gatherBallots(votes), new Set()))

describe('the components are those of the whole matrix, written out', () => {
  test.each([
    { sizes: [12, 8], statements: 6, seed: 1 },
    { sizes: [20, 15, 10], statements: 25, seed: 2, seen: 0.5 },
    { sizes: [5, 5], statements: 40, seed: 3, seen: 0.6 },
    { sizes: [60], statements: 30, seed: 4, seen: 0.4, stray: 0.5 },
    { sizes: [40, 40, 40], statements: 60, seed: 5, seen: 0.2 },
  ])('%j', (camps) => {
    const { votes } = plantedCamps(camps)
    const [first, second] = byTheBook(votes)
    const [x, y] = ours(votes)
    expect(apart(first, x)).toBeLessThan(1e-6)
    expect(apart(second, y)).toBeLessThan(1e-6)
  })
})

test('the statement that weighs most in a component weighs more than 0', () => {
  for (const component of ours(plantedCamps({ sizes: [9, 8], statements: 12, seed: 6 }).votes))
    expect(Math.max(...component)).toBe(Math.max(...component.map(Math.abs)))
})

test('where nobody differs, no direction is made up', () => {
  const alike = Array.from({ length: 5 }, (_, participant) =>
    [1, 2, 3].map((statement) => ({ participant, statement, opinion: 1 as const, moment: 0 })),
  ).flat()
  expect(ours(alike).map((component) => [...component])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ])
  const onOneLine = [1, -1, 0].flatMap((opinion, participant) =>
    [1, 2].map((statement) => ({
      participant,
      statement,
      opinion: opinion as 1 | -1 | 0,
      moment: 0,
    })),
  )
  const [x, y] = ours(onOneLine)
  expect([...x]).toEqual([expect.closeTo(Math.SQRT1_2, 9), expect.closeTo(Math.SQRT1_2, 9)])
  expect([...y]).toEqual([0, 0])
})
