import { expect, test } from 'vitest'
import { extract } from '~/domain/articles/extract'
import { layOutArticle } from '~/domain/articles/articleLayout'

const source =
  '# Wer regiert die Maschinen?\n\nEin Anfang. Was folgt daraus? Und wer sagt es uns? Schluss.\n\nNoch ein Absatz.\n\n## Was kostet das alles?\n\nNiemand weiß es.'

function settingOf(markdown: string, marked: (quote: string) => number | null) {
  const extraction = extract(markdown, { format: 'markdown', lang: 'de' })
  const marks = extraction.questions.flatMap(({ quote, start, end }) => {
    const threadId = marked(quote)
    return threadId === null ? [] : [{ threadId, start, end }]
  })
  return layOutArticle(
    { title: extraction.title ?? '', text: extraction.text, sections: extraction.sections },
    marks,
  )
}

test('each question that has a debate is a piece of its own, and no word is lost or doubled', () => {
  const { title, parts } = settingOf(source, (quote) =>
    quote === 'Was folgt daraus?' ? 7 : quote === 'Und wer sagt es uns?' ? 8 : null,
  )
  expect(title).toEqual({ words: 'Wer regiert die Maschinen?', threadId: null })
  expect(parts[0]?.paragraphs).toEqual([
    [
      { words: 'Ein Anfang. ', threadId: null },
      { words: 'Was folgt daraus?', threadId: 7 },
      { words: ' ', threadId: null },
      { words: 'Und wer sagt es uns?', threadId: 8 },
      { words: ' Schluss.', threadId: null },
    ],
    [{ words: 'Noch ein Absatz.', threadId: null }],
  ])
  expect(parts[1]).toEqual({
    heading: [{ words: 'Was kostet das alles?', threadId: null }],
    level: 2,
    paragraphs: [[{ words: 'Niemand weiß es.', threadId: null }]],
  })
})

test('a heading that asks, and a title that asks, are marked as well', () => {
  const { title, parts } = settingOf(source, (quote) =>
    quote.startsWith('Wer regiert') ? 1 : quote.startsWith('Was kostet') ? 2 : null,
  )
  expect(title.threadId).toBe(1)
  expect(parts[1]?.heading).toEqual([{ words: 'Was kostet das alles?', threadId: 2 }])
})
