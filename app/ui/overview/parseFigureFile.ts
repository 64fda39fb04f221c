import {
  figureFormats,
  figureNames,
  type FigureFormat,
  type FigureName,
} from '~/domain/overview/overview'

/** A figure in a file format. */
export type FigureFile = { figure: FigureName; format: FigureFormat }

/** Parses the last segment of a figure's address, such as `activity.csv`; null when invalid. */
export function parseFigureFile(part = ''): FigureFile | null {
  const [name, end, ...more] = part.split('.')
  const figure = figureNames.find((known) => known === name)
  const format = figureFormats.find((known) => known === end)
  return figure === undefined || format === undefined || more.length > 0 ? null : { figure, format }
}
