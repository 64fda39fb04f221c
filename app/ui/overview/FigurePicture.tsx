import type { FigureName, Figures } from '~/domain/overview/overview'
import { useWords } from '~/i18n/Words'
import { ActivityBars } from './ActivityBars'
import { HeatMap } from './HeatMap'
import { Picture } from './Picture'

/** The picture of a figure for a file of its own; where no argument stands, it says so. */
export function FigurePicture({ figure, figures, of }: { figure: FigureName; figures: Figures | null; of: string }) {
  const { t } = useWords()
  if (figures === null) return <Picture id="none" title={t('overview.title')} about={t('overview.none')} of={of} height={40}><text x={0} y={16}>{t('overview.none')}</text></Picture>
  return figure === 'themes' ? <HeatMap figures={figures} of={of} /> : <ActivityBars activity={figures.activity} of={of} />
}
