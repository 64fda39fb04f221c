import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { config } from '~/config.server'
import { chooseLocale } from '~/http/locale'
import { reportError } from '~/http/reportError.server'
import { problemResponse } from '~/http/refusalResponses.server'
import { postHtmlOfRequest } from '~/http/postHtml.server'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { PageRequest } from '~/ui/page/PageRequest'
import { SiteProvider } from '~/ui/page/Site'
import { FragmentRenderer } from '~/ui/posts/fragments'
import { PostHtml } from '~/ui/posts/postHtml'
import '~/http/loadContext'
import { renderFragments } from './fragmentCache.server'
import { readSiteAfterRefusal } from './site.server'

/** Timeout for rendering a page, in milliseconds. */
export const streamTimeout = 5_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
) {
  const locale = chooseLocale(request, config().defaultLocale)
  carryCookies(headers, load)
  carryRetryAfter(headers, remix)
  const problem = problemResponse(
    request,
    status,
    headers,
    remix.staticHandlerContext,
    translationOf(locale),
  )
  if (problem !== null) return problem
  const site =
    status < 500 && isMissing(remix.staticHandlerContext.loaderData.root)
      ? await readSiteAfterRefusal({ request, params: {}, context: load })
      : null
  // The session may have been read only during this request.
  carryCookies(headers, load)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  const hydrated = isHydrated(remix)
  const { layOut, together } = renderFragments(hydrated ? 'hydrated' : 'alone')
  const page = (
    <PageRequest.Provider value={{ nonce: load.nonce, module: remix.manifest.entry.module }}>
      <I18nProvider locale={locale} t={translationOf(locale)}>
        <PostHtml.Provider value={postHtmlOfRequest(load)}>
          <FragmentRenderer.Provider value={layOut}>
            <SiteProvider site={site}>
              <RemixServer
                context={remix}
                url={request.url}
                abortDelay={streamTimeout}
                nonce={load.nonce}
              />
            </SiteProvider>
          </FragmentRenderer.Provider>
        </PostHtml.Provider>
      </I18nProvider>
    </PageRequest.Provider>
  )
  // Nothing is deferred, so the whole page is ready at once, for readers and crawlers alike.
  const html = hydrated
    ? await whole(page, request, load.nonce)
    : `<!DOCTYPE html>${renderToStaticMarkup(page)}`
  return new Response(together(html), { headers, status })
}

const isMissing = (data: unknown) => data === undefined || data === null

/**
 * Returns true when the browser will hydrate the page. Only members' pages contain the data for
 * that.
 */
const isHydrated = ({ staticHandlerContext: { loaderData } }: EntryContext): boolean => {
  const site: unknown = loaderData.root
  return typeof site === 'object' && site !== null && 'viewer' in site && site.viewer !== null
}

/** Renders a page together with its loader data. */
function whole(page: ReactElement, request: Request, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const body = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece)
        done()
      },
    })
    let answered = false
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        answered = true
        clearTimeout(late)
        body.once('finish', () => resolve(Buffer.concat(pieces).toString()))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        if (answered) reportError(error, request)
      },
    })
    const late = setTimeout(abort, streamTimeout)
  })
}

export function handleDataRequest(
  response: Response,
  { context: load }: { context: AppLoadContext },
) {
  carryCookies(response.headers, load)
  return response
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  if (!request.signal.aborted) reportError(error, request)
}

function carryCookies(headers: Headers, load: AppLoadContext) {
  for (const cookie of load.cookies.splice(0)) headers.append('Set-Cookie', cookie)
}

/**
 * Remix drops the headers of a response that becomes an error page, but Retry-After belongs to the
 * page too.
 */
function carryRetryAfter(
  headers: Headers,
  { staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext,
) {
  for (const answered of [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]) {
    const wait = answered.get('Retry-After')
    if (wait !== null) headers.set('Retry-After', wait)
  }
}
