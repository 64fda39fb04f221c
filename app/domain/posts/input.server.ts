import { z } from 'zod'
import { lang, line, prose, sendKey, target } from '~/domain/input.server'
import { withSources } from '~/domain/sources/input.server'
import type { MessageKey } from '~/i18n/messages'
import { postLimits, stances, type Stance } from './post'

const say = (key: MessageKey): string => key

/** What an argument does to what it stands under. */
export const stance = z.enum(stances, say('posts.chooseStance'))

/** What somebody wrote: the editor's document, or without script the textarea's Markdown. */
const writing = {
  doc: prose.optional().transform((doc) => doc ?? null),
  text: prose.optional().transform((text) => text ?? null),
}

/** The form of a reply; `to` is the page to go on to instead of the reply's own. */
export const ReplyInput = withSources(
  z.object({ stance, lang, key: sendKey, to: z.string().max(2_000).optional(), ...writing }),
)

/** The stance that an address proposes for a reply; null where it proposes none. */
export const stanceFrom = (parameters: URLSearchParams): Stance | null =>
  stance.nullable().catch(null).parse(parameters.get('stance'))

/** The form of an edit; `revision` is the one that the author began from. */
export const EditInput = withSources(
  z.object({ stance, lang, revision: z.coerce.number().int().positive(), ...writing }),
)

/** A text to be shown as it would appear; the rest of its form comes along, to be sent from there. */
export const PreviewInput = z.object({ ...writing, lang })

/** Why a moderator removes a post; everybody reads it. */
export const RemoveInput = z.object({
  reason: line({
    max: postLimits.removalReason,
    missing: 'posts.giveReason',
    tooLong: 'posts.reasonTooLong',
  }),
})

/** Where a moderator moves a post: what was typed or pasted, a link or a short name. */
export const MoveInput = z.object({ to: target('posts.targetUnreadable') })
