import { z } from 'zod'
import { target } from '~/domain/input.server'
import { stance } from '~/domain/posts/input.server'

/** Where else an argument stands, as a link or a short name, and what it does there. */
export const PlaceInput = z.object({ to: target('posts.targetUnreadable'), stance })
