import type { AppLoadContext } from '@remix-run/node'
import { config } from '~/config.server'
import { database } from '~/db/client.server'
import type { Context, Locale } from '~/domain/context'
import type { Typed } from './form.server'
import { chooseLocale } from './locale'
import { readSession } from './sessionCookie.server'

/** A domain context with the details of the HTTP request. */
export type Asked = Context & {
  locale: Locale
  request: Request
  url: URL
  params: Record<string, string | undefined>
  load: AppLoadContext
  /** The hashed id of the current session, or null. */
  sessionId: string | null
}

/** The arguments of a Remix loader or action. */
export type Arguments = {
  request: Request
  params: Record<string, string | undefined>
  context: AppLoadContext
}

/**
 * Loads the context of a request: session, time and language. The session is read once per request,
 * however many loaders run.
 */
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

/** Memoises a computation for the duration of a request. */
export function once<T>(load: AppLoadContext, name: string, work: () => Promise<T>): Promise<T> {
  if (!load.memo.has(name)) load.memo.set(name, work())
  return load.memo.get(name) as Promise<T>
}

/** Stores the submitted values for the loaders that run after the action. */
export const rememberSent = (load: AppLoadContext, typed: Typed): void =>
  void load.memo.set('sent', typed)

/** Returns the values submitted in this request, if any. */
export const sentBefore = (load: AppLoadContext): Typed | undefined =>
  load.memo.get('sent') as Typed | undefined
