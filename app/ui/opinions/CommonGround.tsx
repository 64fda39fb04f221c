import type { Findings, SharedPost } from '~/domain/opinions/findings'
import type { Point } from '~/domain/opinions/opinion'
import type { Quote } from '~/domain/opinions/quote'
import { useI18n } from '~/i18n/I18n'
import { CampAnswers } from './CampAnswers'
import { CampName } from './CampName'
import { CampPicture } from './CampPicture'
import { percent } from './figures'
import { SideFigures } from './SideFigures'
import { Statement } from './Statement'

type Props = { findings: Findings; quotes: readonly Quote[]; own: Point | null; signedIn: boolean }

/**
 * Renders what all camps of a debate share, what characterises each of them, and what divides them.
 */
export function CommonGround({ findings, quotes, own, signedIn }: Props) {
  const { t } = useI18n()
  const { camps, apart, shared, divides } = findings
  const of = (id: number) => quotes.find((quote) => quote.id === id)
  const answers = (weighed: SharedPost) =>
    camps.map(({ id }, at) => ({
      id,
      counts: weighed.camps[at] ?? { agree: 0, disagree: 0, seen: 0 },
    }))
  return (
    <>
      <section aria-labelledby="shared">
        <h2 id="shared">{t('opinions.shared')}</h2>
        {shared.length === 0 && <p className="empty">{t('opinions.nothingShared')}</p>}
        <ol className="statements">
          {shared.map((weighed) => (
            <Statement key={weighed.statement} quote={of(weighed.statement)}>
              <CampAnswers
                camps={answers(weighed)}
                told={t('opinions.groundSentence', { count: percent(weighed.score) })}
                made={t('opinions.groundMade')}
              />
            </Statement>
          ))}
        </ol>
        <Consensus findings={findings} of={of} />
      </section>
      <section aria-labelledby="camps">
        <h2 id="camps">{t('opinions.camps')}</h2>
        {camps.length < 2 && <p>{t('opinions.oneCamp')}</p>}
        <CampPicture camps={camps} apart={apart} own={own} />
        {signedIn && own === null && <p className="hint">{t('opinions.noPlace')}</p>}
        {camps.map(({ id, size, representative }) => (
          <section key={id} className="camp" aria-labelledby={`camp-${id}`}>
            <h3 id={`camp-${id}`}>
              <CampName id={id} /> <small>{t('opinions.peopleIn', { count: size })}</small>
            </h3>
            {representative.length === 0 && <p className="hint">{t('opinions.nothingTypical')}</p>}
            <ol className="statements">
              {representative.map((one) => (
                <Statement key={one.statement} quote={of(one.statement)}>
                  <SideFigures
                    counts={one}
                    side={one.side}
                    share={one.share}
                    shareZ={one.shareZ}
                    compared={
                      camps.length < 2
                        ? null
                        : { times: one.representativeness, z: one.representativenessZ }
                    }
                  />
                </Statement>
              ))}
            </ol>
          </section>
        ))}
      </section>
      {camps.length > 1 && (
        <section aria-labelledby="divides">
          <h2 id="divides">{t('opinions.divides')}</h2>
          {divides.length === 0 && <p className="empty">{t('opinions.nothingDivides')}</p>}
          <ol className="statements">
            {divides.map((weighed) => (
              <Statement key={weighed.statement} quote={of(weighed.statement)}>
                <CampAnswers
                  camps={answers(weighed)}
                  told={t('opinions.dividesSentence', { count: percent(weighed.score) })}
                  made={t('opinions.dividesMade')}
                />
              </Statement>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/**
 * Renders the statements that most participants agree or disagree on, except those already listed
 * above.
 */
function Consensus({
  findings: { consensus, shared },
  of,
}: {
  findings: Findings
  of: (id: number) => Quote | undefined
}) {
  const { t } = useI18n()
  const known = new Set(shared.map(({ statement }) => statement))
  return (['agree', 'disagree'] as const).map((side) => {
    const told = consensus[side].filter(({ statement }) => !known.has(statement))
    return told.length === 0 ? null : (
      <section key={side} className="camp" aria-labelledby={`most-${side}`}>
        <h3 id={`most-${side}`}>{t(`opinions.${side}Together`)}</h3>
        <ol className="statements">
          {told.map((one) => (
            <Statement key={one.statement} quote={of(one.statement)}>
              <SideFigures
                counts={one}
                side={side}
                share={one.share}
                shareZ={one.shareZ}
                compared={null}
              />
            </Statement>
          ))}
        </ol>
      </section>
    )
  })
}
