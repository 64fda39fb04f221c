import { z } from 'zod'
import { target } from '~/domain/input.server'
import { stance } from '~/domain/posts/input.server'

/** The form of a placement: the target as a link or short name, and the stance there. */
export const PlaceInput = z.object({ to: target('posts.targetUnreadable'), stance })
