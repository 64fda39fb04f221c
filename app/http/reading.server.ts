import { redirect } from '@remix-run/node'
import { config } from '~/config.server'
import type { Viewer } from '~/domain/context'
import { after, page } from '~/domain/input.server'
import { Refusal } from '~/domain/refusal'
import { asking, sentBefore, type Arguments, type Asked } from './asking.server'
import { toThrown } from './refusing.server'
import { unsent } from './unsent'

/** Wraps a loader: finds who asks, calls one read, and gives every refusal its page and status. */
export function reading<T>(read: (asked: Asked) => Promise<T>): (args: Arguments) => Promise<T> {
  return async (args) => {
    try {
      const asked = await asking(args)
      const shown = await read(asked)
      // Readers' pages are not hydrated: what they show is not to be sent a second time.
      return asked.viewer === null && args.context.document ? unsent(shown) : shown
    } catch (error) {
      throw toThrown(error, args.request, sentBefore(args.context))
    }
  }
}

/** A row's id as it stands in an address; anything else names nothing. */
export function idFrom(parameter: string | undefined): number {
  if (parameter === undefined || !/^[1-9]\d{0,8}$/.test(parameter))
    throw new Refusal('missing', 'errors.notFound')
  return Number(parameter)
}

/** The page that an address asks for, from 1; what cannot be read asks for the first. */
export const pageFrom = (parameters: URLSearchParams): number =>
  page.parse(parameters.get('page') ?? 1)

/** The post after which an address asks a list to go on; what cannot be read asks for the list's beginning. */
export const afterFrom = (parameters: URLSearchParams): number | null =>
  after.parse(parameters.get('after'))

/** As `reading`, for pages that need somebody signed in. */
export const memberReading = <T>(read: (asked: Asked & { viewer: Viewer }) => Promise<T>) =>
  reading(async (asked) => {
    if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
    return read({ ...asked, viewer: asked.viewer })
  })

/**
 * As `reading`, for pages with a member's form: without a member the way leads to signing in, unless the form was just
 * sent. Then the page has to come back with everything that was typed.
 */
export const formReading = <T>(read: (asked: Asked) => Promise<T>) =>
  reading(async (asked) => {
    if (asked.viewer === null && !sentBefore(asked.load))
      throw new Refusal('unauthenticated', 'identity.signInFirst')
    return read(asked)
  })

/** For the address of a button: whoever merely opens it is led to the page that the button stands on. */
export const leadingTo = (path: (id: number) => string, parameter: string) =>
  reading(async ({ params }) => redirect(path(idFrom(params[parameter]))))

/** A path of this site as the address that others reach it by. */
export const absolute = (path: string): string => config().publicUrl + path
