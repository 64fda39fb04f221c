import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/domain/context'
import { Words } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { csvOf } from './csv'

/** Numbers as a file in CSV, in one language, to be kept under this name. */
export const csvAnswer = (
  locale: Locale,
  name: string,
  lines: readonly (readonly (string | number)[])[],
): Response => fileAnswer(locale, name, 'text/csv', csvOf(lines))

/** A picture as a file in SVG, in one language, to be kept under this name. */
export const svgAnswer = (locale: Locale, name: string, picture: ReactElement): Response =>
  fileAnswer(
    locale,
    name,
    'image/svg+xml',
    renderToStaticMarkup(
      <Words locale={locale} t={wordsOf(locale)}>
        {picture}
      </Words>,
    ),
  )

function fileAnswer(locale: Locale, name: string, type: string, text: string): Response {
  const headers = new Headers({
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Language': locale,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Robots-Tag': 'noindex',
    // A picture is a document to a browser: this one may load nothing and run nothing, wherever it is opened.
    'Content-Security-Policy':
      "default-src 'none';sandbox;form-action 'none';base-uri 'none';frame-ancestors 'none'",
  })
  return new Response(text, { headers })
}
