import type { z } from 'zod'
import { isStaff, type Viewer } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { guardedForm, guardedPress, type Acting } from './acting.server'
import { sentBefore, type Asked } from './asking.server'
import { reading } from './reading.server'

/** As `reading`, for pages that only staff may see. */
export const moderatorReading = <T>(read: (asked: Asked & { viewer: Viewer }) => Promise<T>) =>
  reading(async (asked) => read(staff(asked)))

/**
 * As `moderatorReading`, for the page of a form: whoever is no longer signed in when sending it gets the page back
 * with everything that was typed.
 */
export const moderatorFormReading = <T>(read: (asked: Asked) => Promise<T>) =>
  reading(async (asked) =>
    read(asked.viewer === null && sentBefore(asked.load) ? asked : staff(asked)),
  )

/** As `acting`, for forms that only staff may send. */
export const moderatorActing = <Shape extends z.ZodType, Result extends string | object>(
  shape: Shape,
  act: (context: Acting, input: z.output<Shape>) => Promise<Result>,
) => guardedForm(staff, shape, act)

/** As `pressing`, for buttons that only staff may press. */
export const moderatorPressing = <Shape extends z.ZodType>(
  shape: Shape,
  act: (context: Acting, input: z.output<Shape>) => Promise<string>,
) => guardedPress(staff, shape, act)

function staff<Who extends Asked>(asked: Who): Who & { viewer: Viewer } {
  if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
  if (!isStaff(asked.viewer)) throw new Refusal('forbidden', 'moderation.staffOnly')
  return { ...asked, viewer: asked.viewer }
}
