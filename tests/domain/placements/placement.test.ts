import { expect, test } from 'vitest'
import { nothingPlaced, threadsOf, type FurtherPlace, type Guest } from '~/domain/placements/placement'

test('what is placed on a page is made of the debates of its guests and of its further places, each once', () => {
  const guest = { threadId: 3 } as Guest
  const place = (id: number) => ({ thread: { id } }) as FurtherPlace
  expect(threadsOf({ guests: [guest, guest], places: [place(3), place(5)] })).toEqual([3, 5])
  expect(threadsOf(nothingPlaced)).toEqual([])
})
