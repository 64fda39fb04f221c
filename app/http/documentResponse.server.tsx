import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/domain/context'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'

/** Renders a complete HTML document in one language, outside the site's page layout. */
export function documentResponse(
  locale: Locale,
  document: ReactElement,
  { status = 200, headers = new Headers() }: { status?: number; headers?: Headers } = {},
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  const markup = renderToStaticMarkup(
    <I18nProvider locale={locale} t={translationOf(locale)}>
      {document}
    </I18nProvider>,
  )
  return new Response(`<!doctype html>${markup}`, { status, headers })
}
