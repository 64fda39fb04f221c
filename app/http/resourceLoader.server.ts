import { translationOf } from '~/i18n/translations.server'
import { loadRequestContext, type RouteArgs, type RequestContext } from './requestContext.server'
import { asRefusal, refusalHeaders } from './refusalResponses.server'
import { statuses } from './statuses'

/**
 * Wraps the loader of a resource route, which responds with a document instead of a page. Refusals
 * become problem+json (RFC 9457).
 */
export function resourceLoader(
  answer: (context: RequestContext) => Promise<Response>,
): (args: RouteArgs) => Promise<Response> {
  return async (args) => {
    const context = await loadRequestContext(args)
    try {
      return await answer(context)
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal === null) throw error
      const headers = refusalHeaders(refusal)
      headers.set('Content-Type', 'application/problem+json')
      const { kind, reason } = refusal
      return new Response(
        JSON.stringify({
          type: 'about:blank',
          title: translationOf(context.locale)(reason),
          status: statuses[kind],
          reason,
        }),
        { status: statuses[kind], headers },
      )
    }
  }
}
