import type { AppLoadContext } from '@remix-run/node'
import { config } from '~/config.server'
import { database } from '~/db/client.server'
import type { Context, Locale } from '~/domain/context'
import type { FormValues } from './form.server'
import { chooseLocale } from './locale'
import { readSession } from './sessionCookie.server'

/** A domain context with the details of the HTTP request. */
export type RequestContext = Context & {
  locale: Locale
  request: Request
  url: URL
  params: Record<string, string | undefined>
  loadContext: AppLoadContext
  /** The hashed id of the current session, or null. */
  sessionId: string | null
}

/** The arguments of a Remix loader or action. */
export type RouteArgs = {
  request: Request
  params: Record<string, string | undefined>
  context: AppLoadContext
}

/**
 * Loads the context of a request: session, time and language. The session is read once per request,
 * however many loaders run.
 */
export async function loadRequestContext({
  request,
  params,
  context: load,
}: RouteArgs): Promise<RequestContext> {
  const session = await memoise(load, 'session', async () => {
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
    loadContext: load,
    sessionId: session.sessionId,
  }
}

/** Memoises a computation for the duration of a request. */
export function memoise<T>(load: AppLoadContext, name: string, work: () => Promise<T>): Promise<T> {
  if (!load.memo.has(name)) load.memo.set(name, work())
  return load.memo.get(name) as Promise<T>
}

/** Stores the submitted values for the loaders that run after the action. */
export const rememberFormValues = (load: AppLoadContext, typed: FormValues): void =>
  void load.memo.set('sent', typed)

/** Returns the values submitted in this request, if any. */
export const submittedFormValues = (load: AppLoadContext): FormValues | undefined =>
  load.memo.get('sent') as FormValues | undefined
