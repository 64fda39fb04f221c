import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/domain/context'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { formatCsv } from './csv'

/** Responds with a CSV file in one language, for download under a name. */
export const csvResponse = (
  locale: Locale,
  name: string,
  lines: readonly (readonly (string | number)[])[],
): Response => fileAnswer(locale, name, 'text/csv', formatCsv(lines))

/** Responds with an SVG file in one language, for download under a name. */
export const svgResponse = (locale: Locale, name: string, picture: ReactElement): Response =>
  fileAnswer(
    locale,
    name,
    'image/svg+xml',
    renderToStaticMarkup(
      <I18nProvider locale={locale} t={translationOf(locale)}>
        {picture}
      </I18nProvider>,
    ),
  )

function fileAnswer(locale: Locale, name: string, type: string, text: string): Response {
  const headers = new Headers({
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Language': locale,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Robots-Tag': 'noindex',
    // Browsers treat SVG as a document: this policy lets it load nothing and run nothing, wherever
    // it is opened.
    'Content-Security-Policy':
      "default-src 'none';sandbox;form-action 'none';base-uri 'none';frame-ancestors 'none'",
  })
  return new Response(text, { headers })
}
