import { stances } from '~/domain/posts/post'
import type { StanceCounts } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'

/** Renders the counts by stance as a proportional strip and in words. */
export function StanceBar({ stances: counts }: { stances: StanceCounts }) {
  const { t } = useI18n()
  const said = stances.filter((stance) => counts[stance] > 0)
  if (said.length === 0) return null
  return (
    <div className="stance-bar">
      <svg
        className="stance-strip"
        aria-hidden="true"
        preserveAspectRatio="none"
        viewBox={`0 0 ${said.reduce((sum, stance) => sum + counts[stance], 0)} 1`}
      >
        {said.map((stance, index) => (
          <rect
            key={stance}
            className={`fill-${stance}`}
            x={said.slice(0, index).reduce((sum, before) => sum + counts[before], 0)}
            width={counts[stance]}
            height={1}
          />
        ))}
      </svg>
      <ul>
        {said.map((stance) => (
          <li key={stance} className={`stance stance-${stance} mark mark-${stance}`}>
            {t(`threads.${stance}Count`, { count: counts[stance] })}
          </li>
        ))}
      </ul>
    </div>
  )
}
