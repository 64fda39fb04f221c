import type { Camp } from '~/domain/opinions/findings'
import type { Point } from '~/domain/opinions/opinion'
import { useI18n } from '~/i18n/I18n'
import { CampName } from './CampName'
import { letterOf, markPath, nearestCamp } from './camps'
import { percent } from './figures'
import { canvas, drawnCamps } from './scatter'

type Props = { camps: readonly Camp[]; apart: boolean; own: Point | null }

/**
 * Renders the positions of the camps as a picture and as a table. Each symbol represents at least
 * three people; only the viewer's own position is that of one person.
 */
export function CampPicture({ camps, apart, own }: Props) {
  const { t } = useI18n()
  const drawn = drawnCamps(camps, own)
  const nearest = own && nearestCamp(camps, own)
  const people = camps.reduce((sum, { size }) => sum + size, 0)
  return (
    <figure className="camps">
      <svg
        className="camps-picture"
        role="img"
        aria-labelledby="camps-title camps-about"
        viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      >
        <title id="camps-title">{t('opinions.pictureTitle', { count: camps.length })}</title>
        <desc id="camps-about">{t('opinions.pictureAbout')}</desc>
        <path
          className="camps-axes"
          d={`M0 ${canvas.height / 2}H${canvas.width}M${canvas.width / 2} 0V${canvas.height}`}
        />
        {drawn.camps.map(({ id, outline, clumps, label }) => (
          <g key={id} className={`camp-${id}`}>
            <path
              className="camp-outline"
              d={`M${outline.map(({ x, y }) => `${x} ${y}`).join('L')}z`}
            />
            {clumps.map((clump, at) => (
              <path key={at} className="camp-mark" d={markPath(id, clump, clump.radius)} />
            ))}
            <text x={label.x} y={label.y} textAnchor="middle">
              {letterOf(id)}
            </text>
          </g>
        ))}
        {drawn.own && (
          <g className="camps-own">
            <circle cx={drawn.own.x} cy={drawn.own.y} r={8} />
            <circle className="camps-own-dot" cx={drawn.own.x} cy={drawn.own.y} r={3.5} />
            <text
              x={drawn.own.x}
              y={drawn.own.y < 40 ? drawn.own.y + 26 : drawn.own.y - 14}
              textAnchor={
                drawn.own.x < 60 ? 'start' : drawn.own.x > canvas.width - 60 ? 'end' : 'middle'
              }
            >
              {t('opinions.you')}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        {t('opinions.pictureAbout')}{' '}
        {nearest && (
          <strong className="camps-place">
            {t('opinions.yourPlace', { letter: letterOf(nearest) })}
          </strong>
        )}
      </figcaption>
      <table className="sheet">
        <caption className="visually-hidden">{t('opinions.sizes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('opinions.campColumn')}</th>
            <th scope="col">{t('opinions.people')}</th>
            <th scope="col">{t('opinions.ofAll')}</th>
          </tr>
        </thead>
        <tbody>
          {camps.map(({ id, size }) => (
            <tr key={id}>
              <th scope="row">
                <CampName id={id} />
              </th>
              <td>{size}</td>
              <td>{t('opinions.percent', { count: percent(size / people) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {apart && <p className="hint">{t('opinions.apart')}</p>}
    </figure>
  )
}
