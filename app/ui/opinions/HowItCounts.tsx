import { useWords } from '~/i18n/Words'
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
  const { t } = useWords()
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
