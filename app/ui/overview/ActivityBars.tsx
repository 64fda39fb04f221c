import type { Activity } from '~/domain/overview/overview'
import { useI18n } from '~/i18n/I18n'
import { barMeasures, bars } from './bars'
import { accentColour, textColour, secondaryColour } from './pictureColours'
import { Picture } from './Picture'
import { periodOf } from './tables'

/** Renders the number of arguments over time as bars, including empty periods. */
export function ActivityBars({
  activity: { unit, periods },
  of,
}: {
  activity: Activity
  of: string
}) {
  const { t, locale } = useI18n()
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
        stroke={secondaryColour}
        strokeOpacity={0.5}
        fill="none"
      />
      <text className="picture-ink" x={0} y={top - 7} fill={textColour}>
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
              fill={accentColour}
            />
          ),
      )}
      {first && (
        <text className="picture-ink" x={0} y={bottom + 18} fill={textColour}>
          {periodOf(locale, unit, first.from)}
        </text>
      )}
      {last && last !== first && (
        <text className="picture-ink" x={width} y={bottom + 18} textAnchor="end" fill={textColour}>
          {periodOf(locale, unit, last.from)}
        </text>
      )}
    </Picture>
  )
}
