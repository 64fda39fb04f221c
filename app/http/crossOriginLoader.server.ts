import { config } from '~/config.server'
import { database } from '~/db/client.server'
import type { Context, Locale } from '~/domain/context'
import type { Refusal } from '~/domain/refusal'
import { translationOf } from '~/i18n/translations.server'
import type { RouteArgs } from './requestContext.server'
import { localeInAddress } from './locale'
import type { EmbedPolicy } from './embedPolicy'
import { asRefusal, refusalHeaders } from './refusalResponses.server'
import { statuses } from './statuses'

/** A request whose response is the same for everybody; the session is not read. */
export type CrossOriginRequest = Context & {
  viewer: null
  url: URL
  params: RouteArgs['params']
  load: RouteArgs['context']
  /** The language given by the address, or null. */
  named: Locale | null
  /** `named`, or the site's default language. */
  locale: Locale
}

type Refusing = (
  refusal: Refusal,
  init: ResponseInit & { headers: Headers },
  context: CrossOriginRequest,
) => Response

/**
 * Wraps the loader of a response for programs and pages elsewhere. It neither reads nor sets
 * cookies, takes the language from the address, and may be used by other sites: as a file
 * ('shared'), or also in a frame ('framed').
 */
export function crossOriginLoader(
  reach: Exclude<EmbedPolicy, 'own'>,
  read: (context: CrossOriginRequest) => Promise<Response>,
  refuse: Refusing = problem,
): (args: RouteArgs) => Promise<Response> {
  return async ({ request, params, context: load }) => {
    const url = new URL(request.url)
    const named = localeInAddress(url.searchParams)
    const requestContext: CrossOriginRequest = {
      db: database(),
      viewer: null,
      now: new Date(),
      url,
      params,
      load,
      named,
      locale: named ?? config().defaultLocale,
    }
    load.reach = reach
    try {
      return await read(requestContext)
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal === null) throw error
      return refuse(
        refusal,
        { status: statuses[refusal.kind], headers: refusalHeaders(refusal) },
        requestContext,
      )
    }
  }
}

/** Responds with a refusal as problem+json (RFC 9457). */
function problem(
  { reason }: Refusal,
  { status = 500, headers }: ResponseInit & { headers: Headers },
  { locale }: CrossOriginRequest,
): Response {
  headers.set('Content-Type', 'application/problem+json')
  headers.set('Cache-Control', 'no-store')
  return new Response(
    JSON.stringify({ type: 'about:blank', title: translationOf(locale)(reason), status, reason }),
    { status, headers },
  )
}
