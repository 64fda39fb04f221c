import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadingEigenvectors } from '~/domain/opinions/eigenvectors'

const diagonal = (values: readonly number[]) =>
  leadingEigenvectors((vector) => vector.map((x, i) => x * (values[i] ?? 0)), values.length, 2)

test('the largest eigenvalues of a diagonal are the largest numbers on it', () => {
  const [first, second] = diagonal([1, 5, 3, 4, 0])
  expect(first?.value).toBeCloseTo(5, 10)
  expect(second?.value).toBeCloseTo(4, 10)
  expect(Math.abs(first?.vector[1] ?? 0)).toBeCloseTo(1, 10)
  expect(Math.abs(second?.vector[3] ?? 0)).toBeCloseTo(1, 10)
})

test('a double eigenvalue is found twice', () => {
  const values = [...Array.from({ length: 60 }, (_, at) => at / 60), 9, 9, 9]
  const [first, second] = diagonal(values)
  expect([first?.value, second?.value]).toEqual([expect.closeTo(9, 9), expect.closeTo(9, 9)])
  expect(first?.vector.reduce((sum, x, i) => sum + x * (second?.vector[i] ?? 0), 0)).toBeCloseTo(
    0,
    10,
  )
})

test('close eigenvalues are separated', () => {
  const [first, second] = diagonal([
    ...Array.from({ length: 300 }, (_, at) => 1 + at / 1_000),
    1.301,
  ])
  expect(first?.value).toBeCloseTo(1.301, 9)
  expect(second?.value).toBeCloseTo(1.299, 9)
  expect(Math.abs(first?.vector[300] ?? 0)).toBeCloseTo(1, 6)
})

test('there are no more than the matrix is large', () => {
  expect(diagonal([])).toEqual([])
  expect(diagonal([3]).map(({ value }) => value)).toEqual([3])
  expect(diagonal([0, 0, 0]).map(({ value }) => value)).toEqual([0, 0])
})

test('what is found are eigenvectors, of length 1', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 90 }),
      (values) => {
        for (const { value, vector } of diagonal(values)) {
          expect(Math.hypot(...vector)).toBeCloseTo(1, 9)
          expect(
            Math.hypot(...vector.map((x, i) => x * (values[i] ?? 0) - x * value)),
          ).toBeLessThan(1e-6)
        }
      },
    ),
  )
})
