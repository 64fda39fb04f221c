import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { config } from '~/config.server'
import type { Locale } from '~/domain/context'
import '~/http/loadContext'
import type { Answer } from './copy'
import type { PageAddress } from './pageAddress'

/** Renders a page for nobody in particular: all that is known of whoever asks are the address and the language. */
export type Render = (address: PageAddress, locale: Locale) => Promise<Answer>

/** Renders by Remix. Headers and cookies of a request can't reach such a page: it is given none. */
export function renderer(build: ServerBuild, mode: string): Render {
  const handle = createRequestHandler(build, mode)
  return async ({ path }, locale) => {
    const load: AppLoadContext = {
      nonce: '',
      address: '',
      document: true,
      memo: new Map(),
      madeOf: new Set(),
      reach: 'own',
      cookies: [],
    }
    const request = new Request(config().publicUrl + path, {
      headers: { Accept: 'text/html', 'Accept-Language': locale },
    })
    const response = await handle(request, load)
    return {
      status: response.status,
      headers: [...response.headers],
      body: Buffer.from(await response.arrayBuffer()),
      madeOf: load.madeOf,
      reach: load.reach,
    }
  }
}
