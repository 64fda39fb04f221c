import { expect, test } from 'vitest'
import { nothingPlaced, threadsOf, type FurtherPlace } from '~/domain/placements/placement'

test('what is placed on a page is made of the debates of its guests and of its further places, each once', () => {
  const place = (id: number) => ({ thread: { id } }) as FurtherPlace
  expect(threadsOf({ homes: [3, 4], places: [place(3), place(5)] })).toEqual([3, 4, 5])
  expect(threadsOf(nothingPlaced)).toEqual([])
})
