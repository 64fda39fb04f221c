import type { AppLoadContext } from '@remix-run/node'
import { config } from '~/config.server'
import { database } from '~/db/client.server'
import type { Context, Locale } from '~/domain/context'
import type { Typed } from './form.server'
import { chooseLocale } from './locale'
import { readSession } from './sessionCookie.server'

/** A domain context together with what the web knows about the one who asks. */
export type Asked = Context & {
  locale: Locale
  request: Request
  url: URL
  params: Record<string, string | undefined>
  load: AppLoadContext
  /** The hashed id of the session that asks, or null. */
  sessionId: string | null
}

/** What Remix hands to a loader or an action. */
export type Arguments = {
  request: Request
  params: Record<string, string | undefined>
  context: AppLoadContext
}

/** Finds out who asks, when, in which language. The session is read once a request, however many loaders ask. */
export async function asking({ request, params, context: load }: Arguments): Promise<Asked> {
  const session = await once(load, 'session', async () => {
    const found = await readSession(request)
    if (found.setCookie) load.cookies.push(found.setCookie)
    return found
  })
  return {
    db: database(),
    viewer: session.viewer,
    now: new Date(),
    locale: chooseLocale(request, config().defaultLocale),
    request,
    url: new URL(request.url),
    params,
    load,
    sessionId: session.sessionId,
  }
}

/** Works something out once for this request. */
export function once<T>(load: AppLoadContext, name: string, work: () => Promise<T>): Promise<T> {
  if (!load.memo.has(name)) load.memo.set(name, work())
  return load.memo.get(name) as Promise<T>
}

/** Remembers what a form brought, for the page that is read after its action. */
export const rememberSent = (load: AppLoadContext, typed: Typed): void =>
  void load.memo.set('sent', typed)

/** What a form brought in this very request, if there was one. */
export const sentBefore = (load: AppLoadContext): Typed | undefined =>
  load.memo.get('sent') as Typed | undefined
