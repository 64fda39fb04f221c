import { expect, test } from 'vitest'
import { pageOfSource, sourceField, sourcePositions } from '~/domain/sources/source'

test('a number is on a page of fifty', () => {
  expect([1, 50, 51, 100, 101].map(pageOfSource)).toEqual([1, 1, 2, 2, 3])
})

test('every part of every source of a form has a field of its own', () => {
  expect(sourcePositions).toEqual([1, 2, 3, 4, 5])
  expect([sourceField(1, 'address'), sourceField(3, 'archived')]).toEqual([
    'source1Address',
    'source3Archived',
  ])
})
