import { Link } from '@remix-run/react'
import { verdictOf } from '~/domain/arguments/strength'
import type { Reasons as ReasonsOf, Side } from '~/domain/arguments/reasons'
import { sides, type SideName } from '~/domain/arguments/views'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'
import { barClass, roundStrength } from './bar'

type Props = { postId: number; reasons: ReasonsOf }

/**
 * Renders what an argument's strength is made of: the score from its votes, and the arguments for
 * and against it.
 */
export function Reasons({ postId, reasons }: Props) {
  const { t } = useI18n()
  const { strength, up, down, base } = reasons
  const verdict = verdictOf(strength, reasons)
  return (
    <>
      {strength === null ? (
        <p className="verdict">{t('arguments.unweighed')}</p>
      ) : (
        <p className={`verdict ${barClass(strength)}`}>
          {t('arguments.verdictWith', {
            verdict: t(`arguments.${verdict}`),
            strength: roundStrength(strength),
          })}
        </p>
      )}
      <p>
        {t(
          strength !== null && sides.every((side) => reasons[side].strongest.length === 0)
            ? 'arguments.onlyVotes'
            : `arguments.${verdict}Means`,
        )}
      </p>
      <h2>{t('arguments.byItself')}</h2>
      <p>
        {up > 0 && `${t('arguments.good', { count: up })} `}
        {down > 0 && `${t('arguments.poor', { count: down })} `}
        {up + down === 0
          ? t('arguments.noVotes')
          : t('arguments.makes', { base: roundStrength(base) })}
      </p>
      <WeighingList
        postId={postId}
        name="supports"
        side={reasons.supports}
        title={t('arguments.weighsFor')}
        none={t('arguments.nothingFor')}
      />
      <WeighingList
        postId={postId}
        name="opposes"
        side={reasons.opposes}
        title={t('arguments.weighsAgainst')}
        none={t('arguments.nothingAgainst')}
      />
      <details>
        <summary>{t('arguments.how')}</summary>
        <p>{t('arguments.howBase')}</p>
        <p>{t('arguments.howTogether')}</p>
        <p>{t('arguments.howUnweighed')}</p>
        <p>
          <Link to={links.howItCounts()}>{t('opinions.howItCounts')}</Link>
        </p>
      </details>
    </>
  )
}

type ListProps = { postId: number; name: SideName; side: Side; title: string; none: string }

function WeighingList({ postId, name, side: { strongest, more }, title, none }: ListProps) {
  const { t } = useI18n()
  return (
    <section>
      <h2>{title}</h2>
      {strongest.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className="reasons">
          {strongest.map(({ post, strength }) => (
            <li key={post.id}>
              <PostExcerpt post={post}>
                <p className={`hint ${barClass(strength)}`}>
                  {t('arguments.strengthOf', { strength: roundStrength(strength) })}
                </p>
              </PostExcerpt>
            </li>
          ))}
        </ol>
      )}
      {more && (
        <p className="continue">
          <Link to={links.post(postId, { view: 'for-and-against', side: name })}>
            {t('arguments.weakerOnes')}
          </Link>
        </p>
      )}
    </section>
  )
}
