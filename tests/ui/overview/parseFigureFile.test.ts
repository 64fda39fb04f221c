import { expect, test } from 'vitest'
import { figureFormats, figureNames } from '~/domain/overview/overview'
import { parseFigureFile } from '~/ui/overview/parseFigureFile'

test('every figure is a file in every format', () => {
  for (const figure of figureNames)
    for (const format of figureFormats)
      expect(parseFigureFile(`${figure}.${format}`)).toEqual({ figure, format })
})

test('a file is asked for by its whole name', () => {
  expect(
    ['themes.svg', 'themes.csv', 'activity.svg', 'activity.csv'].map((part) =>
      parseFigureFile(part),
    ),
  ).toEqual([
    { figure: 'themes', format: 'svg' },
    { figure: 'themes', format: 'csv' },
    { figure: 'activity', format: 'svg' },
    { figure: 'activity', format: 'csv' },
  ])
  expect(
    [undefined, '', 'themes', 'themes.png', 'Themes.svg', 'themes.svg.csv', 'toString.svg'].map(
      (part) => parseFigureFile(part),
    ),
  ).toEqual(Array(7).fill(null))
})
