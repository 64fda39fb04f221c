import { expect, test } from 'vitest'
import { toldAt } from '~/ui/previews/telling'
import { tellingIn } from './told'

test('an address is passed on with the language that it was asked for in, and without its place on the page', () => {
  expect(toldAt(tellingIn('de'), '/t/7/wer?page=2#p3')).toBe('https://forum.example/t/7/wer?page=2')
  expect(toldAt(tellingIn('en', 'en'), '/t/7/wer?page=2')).toBe(
    'https://forum.example/t/7/wer?page=2&lang=en',
  )
})
