import { z } from 'zod'
import { id, lang, multiLine, target } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { threadLimits } from './thread'

const say = (key: MessageKey): string => key

/** A question in one language; an empty field means none. */
const question = multiLine
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(threadLimits.question, say('threads.curateQuestionTooLong')))
  .transform((text) => (text === '' ? null : text))

/**
 * The form that renames a thread; `lang` is the thread's own language, in which a question is
 * required.
 */
export const RenameInput = z
  .object({
    lang,
    questionDe: question,
    questionEn: question,
    theme: z.union([z.literal('').transform(() => null), id]),
  })
  .superRefine(({ lang: own, questionDe, questionEn }, check) => {
    const field = own === 'de' ? 'questionDe' : 'questionEn'
    if ((own === 'de' ? questionDe : questionEn) === null)
      check.addIssue({
        code: 'custom',
        path: [field],
        message: say('threads.curateQuestionMissing'),
      })
  })

/** The target of a merge, as typed: a link or a short name. */
export const MergeInput = z.object({ to: target('threads.mergeTargetUnreadable') })
