import { z } from 'zod'
import { id, lang, prose, target } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { threadLimits } from './thread'

const say = (key: MessageKey): string => key

/** A question in one language; an empty field means none. */
const question = prose
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(threadLimits.question, say('threads.curateQuestionTooLong')))
  .transform((text) => (text === '' ? null : text))

/** The form in which a thread is renamed; `lang` is the thread's own language, whose question has to remain. */
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

/** Into which thread a moderator merges one: what was typed or pasted, a link or a short name. */
export const MergeInput = z.object({ to: target('threads.mergeTargetUnreadable') })
