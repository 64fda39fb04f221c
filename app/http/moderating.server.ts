import type { z } from 'zod'
import { isStaff } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { acting, pressing, type Acting } from './acting.server'
import type { Asked } from './asking.server'
import { reading } from './reading.server'

/** As `reading`, for pages that only staff may see. */
export const moderatorReading = <T>(read: (asked: Acting) => Promise<T>) => reading(async (asked) => read(staff(asked)))

/** As `acting`, for forms that only staff may send. */
export const moderatorActing = <Shape extends z.ZodType>(shape: Shape, act: (context: Acting, input: z.output<Shape>) => Promise<string>) =>
  acting(shape, async (context, input) => act(staff(context), input))

/** As `pressing`, for buttons that only staff may press. */
export const moderatorPressing = <Shape extends z.ZodType>(shape: Shape, act: (context: Acting, input: z.output<Shape>) => Promise<string>) =>
  pressing(shape, async (context, input) => act(staff(context), input))

function staff(asked: Asked): Acting {
  if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
  if (!isStaff(asked.viewer)) throw new Refusal('forbidden', 'moderation.staffOnly')
  return { ...asked, viewer: asked.viewer }
}
