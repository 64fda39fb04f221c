import type { z } from 'zod'
import { isStaff, type Viewer } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { guardedFormAction, guardedButtonAction, type MemberRequest } from './actions.server'
import { submittedFormValues, type RequestContext } from './requestContext.server'
import { pageLoader } from './pageLoader.server'

/** Same as `pageLoader`, for staff only. */
export const moderatorPageLoader = <T>(
  read: (context: RequestContext & { viewer: Viewer }) => Promise<T>,
) => pageLoader(async (context) => read(staff(context)))

/**
 * Same as `moderatorPageLoader`, for a page with a form: a moderator whose session ended while
 * writing gets the page back with the submitted values.
 */
export const moderatorFormLoader = <T>(read: (context: RequestContext) => Promise<T>) =>
  pageLoader(async (context) =>
    read(
      context.viewer === null && submittedFormValues(context.loadContext)
        ? context
        : staff(context),
    ),
  )

/** Same as `memberAction`, for staff only. */
export const moderatorAction = <Shape extends z.ZodType, Result extends string | object>(
  shape: Shape,
  act: (context: MemberRequest, input: z.output<Shape>) => Promise<Result>,
) => guardedFormAction(staff, shape, act)

/** Same as `buttonAction`, for staff only. */
export const moderatorButtonAction = <Shape extends z.ZodType>(
  shape: Shape,
  act: (context: MemberRequest, input: z.output<Shape>) => Promise<string>,
) => guardedButtonAction(staff, shape, act)

function staff<Who extends RequestContext>(asked: Who): Who & { viewer: Viewer } {
  if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
  if (!isStaff(asked.viewer)) throw new Refusal('forbidden', 'moderation.staffOnly')
  return { ...asked, viewer: asked.viewer }
}
