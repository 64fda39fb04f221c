import { expect, test } from 'vitest'
import { opinionsPreview } from '~/ui/previews/opinionsPreview'
import { aHead, tellingIn } from './told'

const found = { findings: { participants: 20, camps: [1, 2] } }

test('the preview of common ground has the number of voters and camps', () => {
  expect(opinionsPreview(tellingIn('de'), aHead(), { found, voters: 20 }).card).toMatchObject({
    title: 'Was verbindet, was trennt: Wer setzt die Standards?',
    description: '20 Personen haben abgestimmt. 2 Lager: was alle teilen und was sie trennt.',
    url: 'https://forum.example/t/7/common-ground',
  })
})

test('without findings it has the number of voters only', () => {
  expect(
    opinionsPreview(tellingIn('de'), aHead(), { found: null, voters: 9 }).card.description,
  ).toBe('Noch haben zu wenige abgestimmt: 9 von mindestens 15.')
  expect(
    opinionsPreview(tellingIn('en'), aHead(), { found: null, voters: 15 }).card.description,
  ).toMatch(/^There are enough votes/)
})
