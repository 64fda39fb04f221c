import type { Activity } from '~/domain/overview/overview'
import { useWords } from '~/i18n/Words'
import { barMeasures, bars } from './bars'
import { accentInk, ink, mutedInk } from './inks'
import { Picture } from './Picture'
import { periodOf } from './sheets'

/** Renders the number of arguments over time as bars, including empty periods. */
export function ActivityBars({
  activity: { unit, periods },
  of,
}: {
  activity: Activity
  of: string
}) {
  const { t, locale } = useWords()
  const drawn = bars(periods)
  const [first, last] = [periods[0], periods.at(-1)]
  const { width, height, top, bottom } = barMeasures
  return (
    <Picture
      id="activity"
      title={t('overview.activity')}
      about={t(`overview.activityAbout_${unit}`)}
      of={of}
      height={height}
    >
      <path
        className="picture-rule"
        d={`M0 ${top}H${width}M0 ${bottom}H${width}`}
        stroke={mutedInk}
        strokeOpacity={0.5}
        fill="none"
      />
      <text className="picture-ink" x={0} y={top - 7} fill={ink}>
        {t('threads.arguments', { count: drawn.most })}
      </text>
      {drawn.bars.map(
        (bar) =>
          bar.height > 0 && (
            <rect
              key={bar.from}
              className="picture-bar"
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              fill={accentInk}
            />
          ),
      )}
      {first && (
        <text className="picture-ink" x={0} y={bottom + 18} fill={ink}>
          {periodOf(locale, unit, first.from)}
        </text>
      )}
      {last && last !== first && (
        <text className="picture-ink" x={width} y={bottom + 18} textAnchor="end" fill={ink}>
          {periodOf(locale, unit, last.from)}
        </text>
      )}
    </Picture>
  )
}
