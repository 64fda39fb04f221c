import { expect, test } from 'vitest'
import { detectLanguage } from '~/domain/articles/language'

test('German is known by its function words', () => {
  expect(
    detectLanguage('Wer bezahlt das, wenn der Staat es nicht mehr kann und keiner sonst will?'),
  ).toBe('de')
})

test('German is known by its letters where function words are missing', () => {
  expect(detectLanguage('Kosten für Wärmepumpen')).toBe('de')
})

test('English is known by its function words and contractions', () => {
  expect(detectLanguage('Who pays for it when the state can no longer do so?')).toBe('en')
  expect(detectLanguage("Nobody's listening, don't bother")).toBe('en')
})

test('a German text with English terms stays German, and the other way round', () => {
  expect(
    detectLanguage(
      'Das Open-Source-Modell ist „state of the art“, aber die Frage bleibt, wer es bezahlt und wem es nützt.',
    ),
  ).toBe('de')
  expect(
    detectLanguage(
      'The German word “Zeitgeist” is one that the English took over, and so is “Schadenfreude”.',
    ),
  ).toBe('en')
})

test('words that both languages write alike decide nothing', () => {
  expect(detectLanguage('was in an war so will')).toBeNull()
  expect(detectLanguage('')).toBeNull()
  expect(detectLanguage('2024 — 17 %')).toBeNull()
})
