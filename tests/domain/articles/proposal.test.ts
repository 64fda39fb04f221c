import { expect, test } from 'vitest'
import { extract } from '~/domain/articles/extract'
import { buildProposal, titleOf, wordingOf } from '~/domain/articles/proposal'

test('a proposal shows each question in its paragraph, with the wording its debate would have', () => {
  const text =
    '# Der Titel\n\nVorher steht etwas. Was folgt daraus für alle? Nachher auch.\n\n## Zweitens\n\nAnderes. Und wer zahlt das am Ende?'
  const { lang, title, sections, questions } = buildProposal(extract(text))
  expect([lang, title]).toEqual(['de', 'Der Titel'])
  expect(sections.map(({ heading, questions: count }) => [heading, count])).toEqual([
    [null, 1],
    ['Zweitens', 1],
  ])
  expect(
    questions.map(({ before, quote, after, wording, heading }) => [
      before,
      quote,
      after,
      wording,
      heading,
    ]),
  ).toEqual([
    [
      'Vorher steht etwas. ',
      'Was folgt daraus für alle?',
      ' Nachher auch.',
      'Was folgt daraus für alle?',
      null,
    ],
    ['Anderes. ', 'Und wer zahlt das am Ende?', '', 'Und wer zahlt das am Ende?', 'Zweitens'],
  ])
})

test('long surroundings are cut between words and say so', () => {
  const [question] = buildProposal(
    extract(
      `# T\n\n${'davor '.repeat(100)}steht viel. Was heißt das nun? ${'Danach '.repeat(100)}Schluss.`,
    ),
  ).questions
  expect(question?.before).toMatch(/^… davor .* viel\. $/)
  expect(question?.after).toMatch(/^ Danach .*Danach …$/)
  expect(question?.before.length).toBeLessThan(250)
})

test('a quote is worded as it is, unless it is longer than a question may be', () => {
  expect(wordingOf('Was nun?')).toBe('Was nun?')
  const long = `Warum ${'sehr '.repeat(60)}lang?`
  expect(wordingOf(long)).toMatch(/^Warum .*sehr…\?$/)
  expect(wordingOf(long).length).toBeLessThanOrEqual(200)
  expect(wordingOf(`${'👍'.repeat(150)}?`).isWellFormed()).toBe(true)
  expect(wordingOf(`${'👍'.repeat(150)}?`).length).toBeLessThanOrEqual(200)
})

test('an article without a title is called by its first heading, or else by its beginning', () => {
  const section = { index: 0, level: 2, text: '', start: 0, end: 0 }
  expect(
    titleOf({
      title: null,
      sections: [
        { ...section, heading: null },
        { ...section, heading: 'Lage' },
      ],
      text: 'Text',
    }),
  ).toBe('Lage')
  expect(titleOf({ title: null, sections: [], text: 'Ein Anfang.\n\nMehr.' })).toBe('Ein Anfang.')
  expect(titleOf({ title: 'Wort '.repeat(80), sections: [], text: '' }).length).toBeLessThanOrEqual(
    200,
  )
})
