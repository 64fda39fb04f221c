import { Form } from '@remix-run/react'
import { deviceOf } from '~/domain/identity/device'
import type { SessionView } from '~/domain/identity/session'
import { formatDay } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'

/** Renders a session with the button that ends it. */
export function SessionItem({ session }: { session: SessionView }) {
  const { t, locale } = useI18n()
  const { browser, system } = deviceOf(session.userAgent)
  const device =
    browser && system
      ? t('identity.device', { browser, system })
      : (browser ?? system ?? t('identity.deviceUnknown'))
  return (
    <li className="session">
      <div>
        <p>
          <strong>{device}</strong>
          {session.current && <span className="session-current">{t('identity.thisDevice')}</span>}
        </p>
        <p className="meta">
          <span>
            {t('identity.lastSeen')} <RelativeTime at={session.lastSeenAt} />
          </span>
          <span>{t('identity.signedInSince', { day: formatDay(locale, session.since) })}</span>
        </p>
      </div>
      {!session.current && (
        <Form method="post" action={links.endSession()} reloadDocument>
          <input type="hidden" name="id" value={session.id} />
          <button className="button quiet" aria-label={t('identity.endSessionOf', { device })}>
            {t('identity.endSession')}
          </button>
        </Form>
      )}
    </li>
  )
}
