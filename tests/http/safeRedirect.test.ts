import { expect, test } from 'vitest'
import { safePath } from '~/http/safeRedirect'

test('paths on this site pass', () => {
  for (const path of ['/', '/t/1/wer-setzt?theme=ethics#p3', '/u/J%C3%BCrgen'])
    expect(safePath(path)).toBe(path)
})

test('whatever a browser could take for another site does not', () => {
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\nb',
    '',
    'evil',
    ' /x',
    '/\u0000',
    `/${'a'.repeat(3_000)}`,
  ]
  for (const path of hostile) expect(safePath(path, '/home')).toBe('/home')
  expect(safePath(null)).toBe('/')
})
