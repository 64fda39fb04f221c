import { redirect } from '@remix-run/node'
import { config } from '~/config.server'
import type { Viewer } from '~/domain/context'
import { after, page } from '~/domain/input.server'
import { Refusal } from '~/domain/refusal'
import { asking, sentBefore, type Arguments, type Asked } from './asking.server'
import { toThrown } from './refusing.server'
import { unsent } from './unsent'

/**
 * Wraps a page's loader: loads the request context, calls one read, and turns refusals into error
 * pages.
 */
export function reading<T>(read: (asked: Asked) => Promise<T>): (args: Arguments) => Promise<T> {
  return async (args) => {
    try {
      const asked = await asking(args)
      const shown = await read(asked)
      // Readers' pages are not hydrated, so their data is not sent in addition to the markup.
      return asked.viewer === null && args.context.document ? unsent(shown) : shown
    } catch (error) {
      throw toThrown(error, args.request, sentBefore(args.context))
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
export const memberReading = <T>(read: (asked: Asked & { viewer: Viewer }) => Promise<T>) =>
  reading(async (asked) => {
    if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
    return read({ ...asked, viewer: asked.viewer })
  })

/**
 * Same as `pageLoader`, for pages with a member's form. Without a session it redirects to sign-in,
 * except after a submission: then the page must come back with the submitted values.
 */
export const formReading = <T>(read: (asked: Asked) => Promise<T>) =>
  reading(async (asked) => {
    if (asked.viewer === null && !sentBefore(asked.load))
      throw new Refusal('unauthenticated', 'identity.signInFirst')
    return read(asked)
  })

/**
 * Returns the loader of a button's address: opening it in a browser redirects to the page that
 * contains the button.
 */
export const leadingTo = (path: (id: number) => string, parameter: string) =>
  reading(async ({ params }) => redirect(path(idFrom(params[parameter]))))

/** Makes a path of this site absolute. */
export const absolute = (path: string): string => config().publicUrl + path
