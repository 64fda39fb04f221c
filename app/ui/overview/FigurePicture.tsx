import type { Figure } from '~/domain/overview/overview'
import { useI18n } from '~/i18n/I18n'
import { ActivityBars } from './ActivityBars'
import { HeatMap } from './HeatMap'
import { Picture } from './Picture'
import { PostBars } from './PostBars'

/** Renders the picture of a figure for a file; without data it says so. */
export function FigurePicture({ figure, of }: { figure: Figure; of: string }) {
  const { t } = useI18n()
  if ('list' in figure)
    return figure.list.posts.length === 0 ? (
      <Nothing
        title={t(`overview.${figure.name}`)}
        words={t(`overview.none_${figure.name}`)}
        of={of}
      />
    ) : (
      <PostBars figure={figure} of={of} />
    )
  const { name, figures } = figure
  if (figures === null)
    return <Nothing title={t('overview.title')} words={t('overview.none')} of={of} />
  return name === 'themes' ? (
    <HeatMap figures={figures} of={of} />
  ) : (
    <ActivityBars activity={figures.activity} of={of} />
  )
}

function Nothing({ title, words, of }: { title: string; words: string; of: string }) {
  return (
    <Picture id="none" title={title} about={words} of={of} height={40}>
      <text x={0} y={16}>
        {words}
      </text>
    </Picture>
  )
}
