import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/domain/context'
import { Words } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'

/** Renders a complete HTML document in one language, outside the site's page layout. */
export function documentAnswer(
  locale: Locale,
  document: ReactElement,
  { status = 200, headers = new Headers() }: { status?: number; headers?: Headers } = {},
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  const markup = renderToStaticMarkup(
    <Words locale={locale} t={wordsOf(locale)}>
      {document}
    </Words>,
  )
  return new Response(`<!doctype html>${markup}`, { status, headers })
}
