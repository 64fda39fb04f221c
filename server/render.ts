import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { config } from '~/config.server'
import type { Locale } from '~/domain/context'
import '~/http/loadContext'
import type { RenderedResponse } from './cachedResponse'
import type { PageAddress } from './pageAddress'

/** Renders a public page. The address and the language are its only inputs. */
export type Render = (address: PageAddress, locale: Locale) => Promise<RenderedResponse>

/**
 * Creates a renderer that uses Remix. The request has no headers or cookies, so they cannot
 * influence the page.
 */
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
