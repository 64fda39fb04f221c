import type { LastAnswered } from '~/domain/opinions/weighing'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

const words = { '1': 'votes.lastAgree', '-1': 'votes.lastDisagree', '0': 'votes.lastPass' } as const

/**
 * Renders the member's latest vote with a link to change it; after disagreeing, also a link to
 * reply.
 */
export function LastAnswer({
  threadId,
  last: { line, opinion },
  open,
}: {
  threadId: number
  last: LastAnswered
  open: boolean
}) {
  const { t } = useI18n()
  return (
    <p className="weigh-last">
      <span>{t(words[opinion], { name: line.name })}</span>{' '}
      {opinion === -1 && open && (
        <a
          className="weigh-why"
          href={links.reply(line.id, {
            stance: 'opposes',
            to: links.weigh(threadId, { last: line.id }),
          })}
        >
          {t('votes.why')}
        </a>
      )}{' '}
      <a href={links.weigh(threadId, { again: line.id })}>{t('votes.back')}</a>
    </p>
  )
}
