import {
  figureFormats,
  figureNames,
  type FigureFormat,
  type FigureName,
} from '~/domain/overview/overview'

/** A figure as a file. */
export type FigureFile = { figure: FigureName; format: FigureFormat }

/** Which file of an overview an address asks for by its last part, as in `activity.csv`; null for one that there is not. */
export function figureAsked(part = ''): FigureFile | null {
  const [name, end, ...more] = part.split('.')
  const figure = figureNames.find((known) => known === name)
  const format = figureFormats.find((known) => known === end)
  return figure === undefined || format === undefined || more.length > 0 ? null : { figure, format }
}
