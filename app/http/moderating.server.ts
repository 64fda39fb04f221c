import type { z } from 'zod'
import { isStaff, type Viewer } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { guardedForm, guardedPress, type Acting } from './acting.server'
import { sentBefore, type Asked } from './asking.server'
import { reading } from './reading.server'

/** Same as `pageLoader`, for staff only. */
export const moderatorReading = <T>(read: (asked: Asked & { viewer: Viewer }) => Promise<T>) =>
  reading(async (asked) => read(staff(asked)))

/**
 * Same as `moderatorPageLoader`, for a page with a form: a moderator whose session ended while
 * writing gets the page back with the submitted values.
 */
export const moderatorFormReading = <T>(read: (asked: Asked) => Promise<T>) =>
  reading(async (asked) =>
    read(asked.viewer === null && sentBefore(asked.load) ? asked : staff(asked)),
  )

/** Same as `memberAction`, for staff only. */
export const moderatorActing = <Shape extends z.ZodType, Result extends string | object>(
  shape: Shape,
  act: (context: Acting, input: z.output<Shape>) => Promise<Result>,
) => guardedForm(staff, shape, act)

/** Same as `buttonAction`, for staff only. */
export const moderatorPressing = <Shape extends z.ZodType>(
  shape: Shape,
  act: (context: Acting, input: z.output<Shape>) => Promise<string>,
) => guardedPress(staff, shape, act)

function staff<Who extends Asked>(asked: Who): Who & { viewer: Viewer } {
  if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
  if (!isStaff(asked.viewer)) throw new Refusal('forbidden', 'moderation.staffOnly')
  return { ...asked, viewer: asked.viewer }
}
