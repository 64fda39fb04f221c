import { Form, useLocation, useRouteError } from '@remix-run/react'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { feedOf } from './feed'
import { useSite } from './Site'

/** Renders the footer: about the site, the page's feed, and the other language. */
export function Footer() {
  const { t, locale } = useI18n()
  const site = useSite()
  const { pathname } = useLocation()
  const fault = useRouteError()
  const other = locale === 'de' ? 'en' : 'de'
  return (
    <footer className="footer">
      <p>{t('site.imprint')}</p>
      <a href={links.howItCounts()}>{t('opinions.howItCounts')}</a>
      <a
        href={`${feedOf(fault ? links.front() : pathname).atom}?lang=${locale}`}
        type="application/atom+xml"
      >
        {t('feeds.follow')}
      </a>
      <Form method="post" action={links.language()} reloadDocument>
        <input type="hidden" name="to" value={site?.path ?? '/'} />
        <button className="plain" name="lang" value={other} lang={other}>
          {other === 'de' ? 'Deutsch' : 'English'}
        </button>
      </Form>
    </footer>
  )
}
