import { z } from 'zod'
import type { MessageKey } from '~/i18n/messages'
import { locales } from './context'

/** Uses a message key as the message of a Zod check. */
const say = (key: MessageKey): string => key

/** Returns true for text that Postgres can store: no NUL and no lone surrogates. */
export const isStorable = (value: string): boolean =>
  !value.includes('\u0000') && value.isWellFormed()

/** A single line of text, trimmed and in NFC. */
export const singleLine = (limits: { max: number; missing: MessageKey; tooLong: MessageKey }) =>
  z
    .string(say(limits.missing))
    .refine(isStorable, say('errors.badCharacters'))
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, say(limits.missing)).max(limits.max, say(limits.tooLong)))

/** A link to, or number of, a thread or post, as entered. */
export const target = (unreadable: MessageKey) =>
  singleLine({ max: 2_000, missing: unreadable, tooLong: unreadable })

/** Multi-line text that may be empty; its length is checked by the caller. */
export const multiLine = z.string().refine(isStorable, say('errors.badCharacters'))

/** The language of a text. */
export const lang = z.enum(locales, say('errors.chooseLanguage'))

/** An id in a form. */
export const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, say('errors.badRequest'))
  .transform(Number)

/** A form's idempotency key. */
export const idempotencyKey = z.uuid(say('errors.badRequest'))

/** None, one or several values with the same name. */
export const many = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(shape),
  )

/** The form of a button without fields. */
export const NothingInput = z.object({})

/** The id of the post after which a list continues; null, as for invalid values, for the start. */
export const after = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .nullable()
  .catch(null)

/** A page number from 1; invalid values mean the first page. */
export const page = z.coerce.number().int().min(1).max(10_000).catch(1)
