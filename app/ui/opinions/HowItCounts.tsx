import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

const points = [
  'howVotes',
  'howCamps',
  'howTypical',
  'howGround',
  'howShares',
  'howSecret',
  'howLimits',
] as const

/** Renders a short explanation of opinion groups and of what is never shown. */
export function HowItCounts() {
  const { t } = useI18n()
  return (
    <details className="opens how-it-counts">
      <summary>{t('opinions.how')}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`opinions.${point}`)}</li>
        ))}
      </ul>
      <p>
        <a href={links.howItCounts()}>{t('opinions.howItCounts')}</a>
      </p>
    </details>
  )
}
