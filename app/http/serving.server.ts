import { wordsOf } from '~/i18n/words.server'
import { asking, type Arguments, type Asked } from './asking.server'
import { asRefusal, refusalHeaders } from './refusing.server'
import { statuses } from './statuses'

/**
 * Wraps the loader of a resource route, which responds with a document instead of a page. Refusals
 * become problem+json (RFC 9457).
 */
export function serving(
  answer: (asked: Asked) => Promise<Response>,
): (args: Arguments) => Promise<Response> {
  return async (args) => {
    const asked = await asking(args)
    try {
      return await answer(asked)
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal === null) throw error
      const headers = refusalHeaders(refusal)
      headers.set('Content-Type', 'application/problem+json')
      const { kind, reason } = refusal
      return new Response(
        JSON.stringify({
          type: 'about:blank',
          title: wordsOf(asked.locale)(reason),
          status: statuses[kind],
          reason,
        }),
        { status: statuses[kind], headers },
      )
    }
  }
}
