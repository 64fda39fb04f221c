import { verdictOf } from '~/domain/arguments/strength'
import type { Reasons as ReasonsOf, Side, Weighing } from '~/domain/arguments/reasons'
import { useWords } from '~/i18n/Words'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'
import { barOf, rounded } from './bar'

type Props = { reasons: ReasonsOf; supports: readonly Weighing[]; opposes: readonly Weighing[] }

/** What an argument's strength is made of: what its votes say of it alone, and what weighs for it and against it. */
export function Reasons({ reasons, supports, opposes }: Props) {
  const { t } = useWords()
  const { strength, up, down, base } = reasons
  const verdict = verdictOf(strength, reasons)
  return (
    <>
      {strength === null ? (
        <p className="verdict">{t('arguments.unweighed')}</p>
      ) : (
        <p className={`verdict ${barOf(strength)}`}>{t('arguments.verdictWith', { verdict: t(`arguments.${verdict}`), strength: rounded(strength) })}</p>
      )}
      <p>{t(strength !== null && reasons.supports.count + reasons.opposes.count === 0 ? 'arguments.onlyVotes' : `arguments.${verdict}Means`)}</p>
      <h2>{t('arguments.byItself')}</h2>
      <p>
        {up > 0 && `${t('arguments.good', { count: up })} `}
        {down > 0 && `${t('arguments.poor', { count: down })} `}
        {up + down === 0 ? t('arguments.noVotes') : t('arguments.makes', { base: rounded(base) })}
      </p>
      <WeighingList side={reasons.supports} weighing={supports} title={t('arguments.weighsFor')} none={t('arguments.nothingFor')} />
      <WeighingList side={reasons.opposes} weighing={opposes} title={t('arguments.weighsAgainst')} none={t('arguments.nothingAgainst')} />
      <details>
        <summary>{t('arguments.how')}</summary>
        <p>{t('arguments.howBase')}</p>
        <p>{t('arguments.howTogether')}</p>
        <p>{t('arguments.howUnweighed')}</p>
      </details>
    </>
  )
}

function WeighingList({ side, weighing, title, none }: { side: Side; weighing: readonly Weighing[]; title: string; none: string }) {
  const { t } = useWords()
  const rest = side.count - weighing.length
  return (
    <section>
      <h2>{title}</h2>
      {weighing.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className="reasons">
          {weighing.map(({ post, strength }) => (
            <li key={post.id}>
              <PostExcerpt post={post}><p className={`hint ${barOf(strength)}`}>{t('arguments.strengthOf', { strength: rounded(strength) })}</p></PostExcerpt>
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && <p className="hint">{t('arguments.weakerOnes', { count: rest })}</p>}
    </section>
  )
}
