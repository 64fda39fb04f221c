import { expect, test } from 'vitest'
import { figureFormats, figureNames } from '~/domain/overview/overview'
import { figureAsked } from '~/ui/overview/figureAsked'

test('every figure is a file in every format', () => {
  for (const figure of figureNames)
    for (const format of figureFormats)
      expect(figureAsked(`${figure}.${format}`)).toEqual({ figure, format })
})

test('a file is asked for by its whole name', () => {
  expect(
    ['themes.svg', 'themes.csv', 'activity.svg', 'activity.csv'].map((part) => figureAsked(part)),
  ).toEqual([
    { figure: 'themes', format: 'svg' },
    { figure: 'themes', format: 'csv' },
    { figure: 'activity', format: 'svg' },
    { figure: 'activity', format: 'csv' },
  ])
  expect(
    [undefined, '', 'themes', 'themes.png', 'Themes.svg', 'themes.svg.csv', 'toString.svg'].map(
      (part) => figureAsked(part),
    ),
  ).toEqual(Array(7).fill(null))
})
