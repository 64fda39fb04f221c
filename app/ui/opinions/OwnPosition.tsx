import { closestCamp } from '~/domain/opinions/agreementWithCamps'
import type { OwnPosition as Stand } from '~/domain/opinions/weighing'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { CampName } from './CampName'
import { letterOf } from './camps'

type Props = {
  stand: Stand
  address: { id: number; title: string }
  /** The number of arguments without the member's vote. */
  left: number
  /** The number of camps of the debate; null when unknown. */
  camps: number | null
}

/**
 * Renders the member's own position in a debate in words: their votes, and the camp that agrees
 * with them most often.
 */
export function OwnPosition({ stand: { alike, ...counts }, address, left, camps }: Props) {
  const { t } = useI18n()
  const most = closestCamp(alike)
  const said = counts.agree + counts.disagree + counts.pass
  return (
    <section className="where-i-stand" aria-label={t('votes.whereIStand')}>
      {left === 0 && (
        <p className="lead">{t(said === 0 ? 'votes.nothingToWeigh' : 'votes.allWeighed')}</p>
      )}
      {(said > 0 || left > 0) && <h3>{t('votes.whereIStand')}</h3>}
      {said === 0 && left > 0 && <p className="empty">{t('votes.notWeighedYet')}</p>}
      {said > 0 && (
        <>
          <ul>
            {counts.agree > 0 && <li>{t('votes.youAgreed', { count: counts.agree })}</li>}
            {counts.disagree > 0 && <li>{t('votes.youDisagreed', { count: counts.disagree })}</li>}
            {counts.pass > 0 && <li>{t('votes.youPassed', { count: counts.pass })}</li>}
          </ul>
          {alike.length > 0 && (
            <p className="lead">
              {most
                ? t('votes.mostAlike', {
                    letter: letterOf(most.camp),
                    same: most.same,
                    answered: most.answered,
                  })
                : t('votes.noneMoreAlike')}
            </p>
          )}
          <ul className="alike">
            {alike.map(({ camp, same, answered }) => (
              <li key={camp}>
                <CampName id={camp} /> {t('votes.alike', { same, count: answered })}
              </li>
            ))}
          </ul>
          <p className="hint">{t('votes.onlyYou')}</p>
        </>
      )}
      <p className="row">
        {left > 0 && (
          <a className="button" href={links.weigh(address.id)}>
            {t(said === 0 ? 'votes.begin' : 'votes.goOn')}
          </a>
        )}
        {camps !== null && <a href={links.commonGround(address.id)}>{t('opinions.title')}</a>}
        {said > 0 && <a href={links.ownVotes()}>{t('votes.ownTitle')}</a>}
        <a href={links.thread(address)}>{t('votes.toDebate')}</a>
      </p>
    </section>
  )
}
