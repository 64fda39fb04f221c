import { z } from 'zod'
import { after, line, prose } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { markKinds, markLimits } from './mark'

const say = (key: MessageKey): string => key

/**
 * The form of a mark: its kind and reason; for a duplicate, a link to or number of the original.
 */
export const MarkInput = z.object({
  kind: z.enum(markKinds, say('marks.chooseKind')),
  reason: line({
    max: markLimits.reason,
    missing: 'posts.giveReason',
    tooLong: 'marks.reasonTooLong',
  }),
  duplicateOf: prose.optional().transform((words) => words?.trim() ?? ''),
})

/** The cursor of a list of marks. */
export const MarksWishes = z.object({ after })
