import { z } from 'zod'
import { after, page } from '~/domain/input.server'
import { deskViews } from './desk'

/** The query parameters of the desk. */
export const DeskQuery = z.object({ show: z.enum(deskViews).catch('untagged'), after })

/** The query parameters of the audit log. */
export const AuditQuery = z.object({ page })
