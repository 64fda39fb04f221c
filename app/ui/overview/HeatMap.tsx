import { excerptOf } from '~/domain/posts/excerpt'
import { stances } from '~/domain/posts/post'
import type { Figures } from '~/domain/overview/overview'
import { themeName } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { heatMap, heatMeasures } from './heatMap'
import { textColour, backgroundColour, stanceColours } from './pictureColours'
import { Picture } from './Picture'

/**
 * Renders the number of arguments by theme and stance: a number in each cell, and a stronger colour
 * for larger numbers.
 */
export function HeatMap({ figures, of }: { figures: Figures; of: string }) {
  const { t, locale } = useI18n()
  const { height, lines } = heatMap(
    figures.themes.map(({ theme, counts }) => ({
      label: theme === null ? t('overview.untagged') : themeName(theme, locale),
      counts,
    })),
  )
  const { cell, step, name } = heatMeasures
  return (
    <Picture
      id="themes"
      title={t('overview.themes')}
      about={t('overview.themesAbout')}
      of={of}
      height={height}
    >
      {stances.map((stance, at) => (
        <text
          key={stance}
          className={`heat-${stance}`}
          x={at * step + cell.width / 2}
          y={15}
          textAnchor="middle"
          fill={stanceColours[stance]}
          fontWeight={600}
        >
          {t(`posts.${stance}`)}
        </text>
      ))}
      {lines.map(({ label, y, cells }) => (
        <g key={label}>
          <text className="picture-ink" x={0} y={y - name + 13} fill={textColour}>
            {excerptOf(label, 54)}
          </text>
          {cells.map(({ stance, x, count, shade }) => (
            <g key={stance}>
              <rect
                className="picture-paper"
                x={x}
                y={y}
                width={cell.width}
                height={cell.height}
                fill={backgroundColour}
              />
              <rect
                className={`heat-${stance}`}
                x={x + 0.5}
                y={y + 0.5}
                width={cell.width - 1}
                height={cell.height - 1}
                fill={stanceColours[stance]}
                fillOpacity={shade}
                stroke={stanceColours[stance]}
                strokeOpacity={0.35}
              />
              <text
                className="picture-ink"
                x={x + cell.width / 2}
                y={y + 18}
                textAnchor="middle"
                fill={textColour}
              >
                {count}
              </text>
            </g>
          ))}
        </g>
      ))}
    </Picture>
  )
}
