import { expect, test } from 'vitest'
import { sharedUrl } from '~/ui/previews/previewContext'
import { tellingIn } from './told'

test('an address is passed on with the language that it was asked for in, and without its place on the page', () => {
  expect(sharedUrl(tellingIn('de'), '/t/7/wer?page=2#p3')).toBe(
    'https://forum.example/t/7/wer?page=2',
  )
  expect(sharedUrl(tellingIn('en', 'en'), '/t/7/wer?page=2')).toBe(
    'https://forum.example/t/7/wer?page=2&lang=en',
  )
})
