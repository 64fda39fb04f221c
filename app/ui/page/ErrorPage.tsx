import { Link } from '@remix-run/react'
import { useI18n } from '~/i18n/I18n'
import type { MessageKey } from '~/i18n/messages'
import { links } from '~/links'
import { SendAgain, type SubmittedValues } from '~/ui/kit/SendAgain'
import { Page } from './Page'

const titles: Record<number, MessageKey> = {
  400: 'errors.title400',
  403: 'errors.title403',
  404: 'errors.title404',
  405: 'errors.title405',
  409: 'errors.title409',
  410: 'errors.title410',
  413: 'errors.title413',
  422: 'errors.title422',
  429: 'errors.title429',
  503: 'errors.title503',
}

/** Returns the heading of an error page by its status. */
export const errorTitle = (status: number): MessageKey => titles[status] ?? 'errors.title500'

/**
 * Renders an error with links to continue; it is called our mistake only from 500 on. `told` is the
 * data of a refusal, if any.
 */
export function ErrorPage({ status, told }: { status: number; told: unknown }) {
  const { t } = useI18n()
  const refusal = isTold(told) ? told : null
  const lead = refusal
    ? t(refusal.reason, { count: refusal.retryAfter ?? 0 })
    : status === 404
      ? t('errors.notFound')
      : status >= 500
        ? t('errors.unexpected')
        : null
  return (
    <Page className="narrow">
      <h1>{t(errorTitle(status))}</h1>
      {lead && <p className="lead">{lead}</p>}
      {refusal?.typed && <SendAgain typed={refusal.typed} />}
      <p>
        <Link to={links.front()}>{t('errors.goOn')}</Link>
      </p>
    </Page>
  )
}

type Told = { reason: MessageKey; retryAfter?: number; typed?: SubmittedValues }

/** Returns true for data thrown by our loader and action wrappers; other errors have no reason. */
const isTold = (told: unknown): told is Told =>
  typeof told === 'object' && told !== null && 'reason' in told && typeof told.reason === 'string'
