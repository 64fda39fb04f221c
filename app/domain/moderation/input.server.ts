import { z } from 'zod'
import { after, page } from '~/domain/input.server'
import { deskViews } from './desk'

/** What the address of the desk says. */
export const DeskWishes = z.object({ show: z.enum(deskViews).catch('untagged'), after })

/** What the address of the log says. */
export const AuditWishes = z.object({ page })
