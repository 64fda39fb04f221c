import { expect, test } from 'vitest'
import {
  noPlacements,
  threadsOfPlacements,
  type OtherPlacement,
} from '~/domain/placements/placement'

test('what is placed on a page is made of the debates of its guests and of its further places, each once', () => {
  const place = (id: number) => ({ thread: { id } }) as OtherPlacement
  expect(threadsOfPlacements({ homes: [3, 4], places: [place(3), place(5)] })).toEqual([3, 4, 5])
  expect(threadsOfPlacements(noPlacements)).toEqual([])
})
