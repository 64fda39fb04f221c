import { probability } from '~/domain/opinions/groupStatistics'
import type { Counts } from '~/domain/opinions/opinion'
import { useI18n } from '~/i18n/I18n'
import { CampName } from './CampName'
import { countPasses, percent } from './figures'

/**
 * Renders how each camp voted on a statement: a strip and a sentence each, with all numbers when
 * opened. `told` summarises the result, `made` how it was computed.
 */
export function CampAnswers({
  camps,
  told,
  made,
}: {
  camps: readonly { id: number; counts: Counts }[]
  told: string
  made: string
}) {
  const { t } = useI18n()
  return (
    <>
      <ul className="camp-answers">
        {camps.map(({ id, counts }) => (
          <li key={id}>
            <CampName id={id} />{' '}
            <span>{t('opinions.agreeSentence', { n: counts.agree, all: counts.seen })}</span>
            <svg
              className={`answer-strip camp-${id}`}
              aria-hidden="true"
              preserveAspectRatio="none"
              viewBox="0 0 100 1"
            >
              <rect
                className="answer-agree"
                width={percent(counts.agree / Math.max(counts.seen, 1))}
                height={1}
              />
            </svg>
          </li>
        ))}
      </ul>
      <details className="opens">
        <summary>{told}</summary>
        <div className="scrolls" role="group" tabIndex={0} aria-label={t('opinions.answers')}>
          <table className="sheet">
            <thead>
              <tr>
                <th scope="col">{t('opinions.campColumn')}</th>
                <th scope="col">{t('opinions.agreed')}</th>
                <th scope="col">{t('opinions.disagreed')}</th>
                <th scope="col">{t('opinions.passed')}</th>
                <th scope="col">{t('opinions.seen')}</th>
                <th scope="col">{t('opinions.share')}</th>
              </tr>
            </thead>
            <tbody>
              {camps.map(({ id, counts }) => (
                <tr key={id}>
                  <th scope="row">
                    <CampName id={id} />
                  </th>
                  <td>{counts.agree}</td>
                  <td>{counts.disagree}</td>
                  <td>{countPasses(counts)}</td>
                  <td>{counts.seen}</td>
                  <td>
                    {t('opinions.percent', {
                      count: percent(probability(counts.agree, counts.seen)),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="hint">{made}</p>
      </details>
    </>
  )
}
