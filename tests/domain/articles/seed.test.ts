import { expect, test } from 'vitest'
import { extract } from '~/domain/articles/extract'
import { chosenThreads } from '~/domain/articles/seed'

const extraction = extract('# T\n\nEins. Was soll das bedeuten? Zwei. Und wer hat es gesagt?', {
  lang: 'de',
})
const [first, second] = extraction.questions

test('a chosen question keeps its place among all that the article asks', () => {
  const chosen = [{ start: second?.start ?? 0, de: 'Wer hat es gesagt?', en: null, themeId: 4 }]
  expect(chosenThreads(extraction, chosen)).toEqual([
    {
      position: 1,
      questionDe: 'Wer hat es gesagt?',
      questionEn: null,
      themeId: 4,
      origins: [
        {
          lang: 'de',
          quote: 'Und wer hat es gesagt?',
          section: 0,
          heading: null,
          start: second?.start,
          end: second?.end,
        },
      ],
    },
  ])
})

test('one choice that is no question of the text makes all of them void', () => {
  const words = { de: 'Was?', en: null, themeId: null }
  expect(
    chosenThreads(extraction, [
      { ...words, start: first?.start ?? 0 },
      { ...words, start: (first?.start ?? 0) + 1 },
    ]),
  ).toBeNull()
  expect(chosenThreads(extraction, [])).toEqual([])
})
