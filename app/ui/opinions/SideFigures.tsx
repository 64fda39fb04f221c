import type { Counts, Side } from '~/domain/opinions/opinion'
import { useI18n } from '~/i18n/I18n'
import { countPasses, percent, significanceSuffix } from './figures'

type Props = {
  counts: Counts
  side: Side
  /** P, and its z-score against a half. */
  share: number
  shareZ: number
  /** The comparison with the other camps, if any: the ratio of the shares, and its z-score. */
  compared: { times: number; z: number } | null
}

/** Renders how many people take a side of a statement, in one sentence with expandable numbers. */
export function SideFigures({ counts, side, share, shareZ, compared }: Props) {
  const { t } = useI18n()
  const figures: [string, string | number][] = [
    [t('opinions.agreed'), counts.agree],
    [t('opinions.disagreed'), counts.disagree],
    [t('opinions.passed'), countPasses(counts)],
    [t('opinions.seen'), counts.seen],
    [
      t('opinions.share'),
      t('opinions.shareOf', { count: percent(share), n: counts[side] + 1, all: counts.seen + 2 }),
    ],
    [t('opinions.half'), t(`opinions.half_${significanceSuffix(shareZ)}`)],
  ]
  if (compared)
    figures.push([
      t('opinions.others'),
      `${t('opinions.times', { times: Math.round(10 * compared.times) / 10 })} ${t(`opinions.others_${significanceSuffix(compared.z)}`)}`,
    ])
  return (
    <details className="opens">
      <summary>{t(`opinions.${side}Sentence`, { n: counts[side], all: counts.seen })}</summary>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
