import { redirect } from '@remix-run/node'
import { config } from '~/config.server'
import type { Viewer } from '~/domain/context'
import { after, page } from '~/domain/input.server'
import { Refusal } from '~/domain/refusal'
import {
  loadRequestContext,
  submittedFormValues,
  type RouteArgs,
  type RequestContext,
} from './requestContext.server'
import { toThrown } from './refusalResponses.server'
import { omitFromPayload } from './omitFromPayload'

/**
 * Wraps a page's loader: loads the request context, calls one read, and turns refusals into error
 * pages.
 */
export function pageLoader<T>(
  read: (context: RequestContext) => Promise<T>,
): (args: RouteArgs) => Promise<T> {
  return async (args) => {
    try {
      const requestContext = await loadRequestContext(args)
      const shown = await read(requestContext)
      // Readers' pages are not hydrated, so their data is not sent in addition to the markup.
      return requestContext.viewer === null && args.context.document
        ? omitFromPayload(shown)
        : shown
    } catch (error) {
      throw toThrown(error, args.request, submittedFormValues(args.context))
    }
  }
}

/**
 * Parses a row's id from an address.
 * @throws Refusal 404 for anything else
 */
export function idFrom(parameter: string | undefined): number {
  if (parameter === undefined || !/^[1-9]\d{0,8}$/.test(parameter))
    throw new Refusal('missing', 'errors.notFound')
  return Number(parameter)
}

/** Returns the page number of an address, from 1; invalid values mean the first page. */
export const pageFrom = (parameters: URLSearchParams): number =>
  page.parse(parameters.get('page') ?? 1)

/** Returns the id of the post after which a list continues; invalid values mean the beginning. */
export const afterFrom = (parameters: URLSearchParams): number | null =>
  after.parse(parameters.get('after'))

/** Same as `pageLoader`, for signed-in members. */
export const memberPageLoader = <T>(
  read: (context: RequestContext & { viewer: Viewer }) => Promise<T>,
) =>
  pageLoader(async (context) => {
    if (context.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
    return read({ ...context, viewer: context.viewer })
  })

/**
 * Same as `pageLoader`, for pages with a member's form. Without a session it redirects to sign-in,
 * except after a submission: then the page must come back with the submitted values.
 */
export const formPageLoader = <T>(read: (context: RequestContext) => Promise<T>) =>
  pageLoader(async (context) => {
    if (context.viewer === null && !submittedFormValues(context.loadContext))
      throw new Refusal('unauthenticated', 'identity.signInFirst')
    return read(context)
  })

/**
 * Returns the loader of a button's address: opening it in a browser redirects to the page that
 * contains the button.
 */
export const redirectLoader = (path: (id: number) => string, parameter: string) =>
  pageLoader(async ({ params }) => redirect(path(idFrom(params[parameter]))))

/** Makes a path of this site absolute. */
export const absoluteUrl = (path: string): string => config().publicUrl + path
