import { z } from 'zod'
import { after, singleLine, multiLine } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { markKinds, markLimits } from './mark'

const say = (key: MessageKey): string => key

/**
 * The form of a mark: its kind and reason; for a duplicate, a link to or number of the original.
 */
export const MarkInput = z.object({
  kind: z.enum(markKinds, say('marks.chooseKind')),
  reason: singleLine({
    max: markLimits.reason,
    missing: 'posts.giveReason',
    tooLong: 'marks.reasonTooLong',
  }),
  duplicateOf: multiLine.optional().transform((words) => words?.trim() ?? ''),
})

/** The cursor of a list of marks. */
export const MarksQuery = z.object({ after })
