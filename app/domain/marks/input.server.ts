import { z } from 'zod'
import { after, line, prose } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { markKinds, markLimits } from './mark'

const say = (key: MessageKey): string => key

/** What is wanting in a post, and why; for one that repeats another, a link or a short name of that one. */
export const MarkInput = z.object({
  kind: z.enum(markKinds, say('marks.chooseKind')),
  reason: line({
    max: markLimits.reason,
    missing: 'posts.giveReason',
    tooLong: 'marks.reasonTooLong',
  }),
  duplicateOf: prose.optional().transform((words) => words?.trim() ?? ''),
})

/** The mark after which a list goes on. */
export const MarksWishes = z.object({ after })
