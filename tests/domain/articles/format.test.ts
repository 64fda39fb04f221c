import { expect, test } from 'vitest'
import { detectFormat } from '~/domain/articles/format'

test.each([
  '<!DOCTYPE html><html><body>Text</body></html>',
  '\ufeff \n<html lang="de">',
  '<article><p>Eins</p></article>',
  'Ein Auszug: <p>Eins</p><p>Zwei</p>',
])('%j is HTML', (source) => expect(detectFormat(source)).toBe('html'))

test.each([
  '# Titel\n\nText',
  '---\ntitle: Titel\n---\nText',
  'Titel\n=====\n\nText',
  'Text\n\n```\ncode\n```\n',
  'Ein Absatz mit [Verweis](https://example.org).\n\nNoch einer.',
  'Ein **starker** Absatz.\n\nNoch einer.',
])('%j is Markdown', (source) => expect(detectFormat(source)).toBe('markdown'))

test.each([
  '',
  'Eine Überschrift\nEin Absatz, in dem 1 < 2 und 3 > 2 ist.',
  'Ein Absatz mit #Schlagwort.\nNoch einer mit * Stern.',
  '- Eins\n- Zwei',
  'Ein Absatz mit [Verweis](https://example.org).\nDer nächste Absatz folgt ohne Leerzeile.',
])('%j is plain text', (source) => expect(detectFormat(source)).toBe('plain'))
