import type { ListFigure } from '~/domain/overview/overview'
import { useI18n } from '~/i18n/I18n'
import { accentColour, textColour, secondaryColour } from './pictureColours'
import { rowsOf } from './listRows'
import { fitText } from './fitText'
import { Picture } from './Picture'
import { postBarMeasures, postBars } from './postBars'

const letters = 13
const inOneLine = (words: string) => fitText(words, postBarMeasures.width / letters)

/** Renders a list of arguments as horizontal bars, each below its author and excerpt. */
export function PostBars({ figure, of }: { figure: ListFigure; of: string }) {
  const { t, locale } = useI18n()
  const rows = rowsOf(figure, { t, locale })
  const { height, bars } = postBars(rows.map(({ share }) => share))
  const { by, words, bar } = postBarMeasures
  const { posts, total } = figure.list
  const cut = total > posts.length
  return (
    <Picture
      id={figure.name}
      title={t(`overview.${figure.name}`)}
      about={t(`overview.barsAbout_${figure.name}`)}
      of={of}
      height={cut ? height + letters : height}
    >
      {rows.map(({ post, by: author, pale, said }, at) => {
        const { y, length } = bars[at] ?? { y: 0, length: 0 }
        return (
          <g key={post.id}>
            <text className="picture-muted" x={0} y={y + by} fill={secondaryColour}>
              {inOneLine(author)}
            </text>
            <text className="picture-ink" lang={post.lang} x={0} y={y + words} fill={textColour}>
              {inOneLine(post.text)}
            </text>
            <path
              className="picture-rule"
              d={`M0 ${y + bar.top - 2}v${bar.height + 4}`}
              stroke={secondaryColour}
              strokeOpacity={0.5}
              fill="none"
            />
            {length > 0 && (
              <rect
                className="picture-bar picture-edge"
                x={0}
                y={y + bar.top}
                width={length}
                height={bar.height}
                fill={accentColour}
                stroke={accentColour}
                fillOpacity={pale ? 0.35 : 1}
              />
            )}
            <text className="picture-ink" x={length + 8} y={y + bar.top + 12} fill={textColour}>
              {said}
            </text>
          </g>
        )
      })}
      {cut && (
        <text className="picture-source" x={0} y={height - 8} fill={secondaryColour} fontSize={10}>
          {t('overview.shownOf', { shown: posts.length, all: total })}
        </text>
      )}
    </Picture>
  )
}
