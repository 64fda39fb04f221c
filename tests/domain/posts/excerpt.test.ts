import { expect, test } from 'vitest'
import { excerptOf } from '~/domain/posts/excerpt'

test('a short text stays as it is', () => {
  expect(excerptOf('Kurz und gut.', 13)).toBe('Kurz und gut.')
})

test('a long one ends after a whole word, without the mark that follows it', () => {
  expect(excerptOf('Normen setzt, wer sie schreibt.', 20)).toBe('Normen setzt, wer\u00a0…')
  expect(excerptOf('Normen setzt, wer sie schreibt.', 14)).toBe('Normen setzt\u00a0…')
})

test('a single endless word is cut where it must be, and never inside a character', () => {
  expect(excerptOf('x'.repeat(40), 10)).toBe(`${'x'.repeat(9)}\u00a0…`)
  expect(excerptOf('😀'.repeat(20), 10)).toBe(`${'😀'.repeat(4)}\u00a0…`)
})
