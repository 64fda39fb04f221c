import type { FigureFormat, FigureName, ListFigure as Listing } from '~/domain/overview/overview'
import { useI18n } from '~/i18n/I18n'
import { Figure } from './Figure'
import { listTable } from './listRows'
import { PostBars } from './PostBars'

type Props = {
  figure: Listing
  of: string
  fileAt: (figure: FigureName, format: FigureFormat) => string
}

/** Renders the first posts of a list as a figure; nothing for an empty list. */
export function ListFigure({ figure, of, fileAt }: Props) {
  const { t, locale } = useI18n()
  const { name, list } = figure
  if (list.posts.length === 0) return null
  return (
    <Figure
      title={t(`overview.${name}`)}
      about={t(`overview.barsAbout_${name}`)}
      sheet={listTable(figure, { t, locale })}
      picture={fileAt(name, 'svg')}
      table={fileAt(name, 'csv')}
    >
      <PostBars figure={figure} of={of} />
    </Figure>
  )
}
