import { z } from 'zod'
import { lang, singleLine, multiLine, idempotencyKey, target } from '~/domain/input.server'
import { withSources } from '~/domain/sources/input.server'
import type { MessageKey } from '~/i18n/messages'
import { postLimits, stances, type Stance } from './post'

const say = (key: MessageKey): string => key

/** The stance of a post toward its parent. */
export const stance = z.enum(stances, say('posts.chooseStance'))

/** The text of a form: the editor's document or, without script, the textarea's Markdown. */
const writing = {
  doc: multiLine.optional().transform((doc) => doc ?? null),
  text: multiLine.optional().transform((text) => text ?? null),
}

/** The form of a reply; `to` is the page to return to instead of the reply's own. */
export const ReplyInput = withSources(
  z.object({ stance, lang, key: idempotencyKey, to: z.string().max(2_000).optional(), ...writing }),
)

/** Parses the stance that an address preselects for a reply, or null. */
export const stanceFrom = (parameters: URLSearchParams): Stance | null =>
  stance.nullable().catch(null).parse(parameters.get('stance'))

/** The form of an edit; `revision` is the one that it is based on. */
export const EditInput = withSources(
  z.object({ stance, lang, revision: z.coerce.number().int().positive(), ...writing }),
)

/**
 * A text to preview; the rest of its form is passed along, so that it can be sent from the preview.
 */
export const PreviewInput = z.object({ ...writing, lang })

/** A moderator's public reason for removing a post. */
export const RemoveInput = z.object({
  reason: singleLine({
    max: postLimits.removalReason,
    missing: 'posts.giveReason',
    tooLong: 'posts.reasonTooLong',
  }),
})

/** The target of a move, as typed: a link or a short name. */
export const MoveInput = z.object({ to: target('posts.targetUnreadable') })
