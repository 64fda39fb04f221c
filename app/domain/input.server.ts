import { z } from 'zod'
import type { MessageKey } from '~/i18n/messages'
import { locales } from './context'

/** A message key as the message of a Zod check. */
const say = (key: MessageKey): string => key

/** Text that Postgres can keep: no NUL, no half characters. */
export const storable = (value: string): boolean =>
  !value.includes('\u0000') && value.isWellFormed()

/** One line of text, trimmed and in NFC. */
export const line = (limits: { max: number; missing: MessageKey; tooLong: MessageKey }) =>
  z
    .string(say(limits.missing))
    .refine(storable, say('errors.badCharacters'))
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, say(limits.missing)).max(limits.max, say(limits.tooLong)))

/** Words that name a thread or a post by a link or a number, as they were typed. */
export const target = (unreadable: MessageKey) =>
  line({ max: 2_000, missing: unreadable, tooLong: unreadable })

/** Text of several lines that may be empty; its length is checked by who takes it. */
export const prose = z.string().refine(storable, say('errors.badCharacters'))

/** The language a text is written in. */
export const lang = z.enum(locales, say('errors.chooseLanguage'))

/** An id in a form. */
export const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, say('errors.badRequest'))
  .transform(Number)

/** A form's own key, by which sending twice is known. */
export const sendKey = z.uuid(say('errors.badRequest'))

/** None, one or many values under one name. */
export const many = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(shape),
  )

/** A button's form without fields of its own. */
export const NothingInput = z.object({})

/** The post after which a list goes on, by its id; null, as for anything else, for the list's beginning. */
export const after = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .nullable()
  .catch(null)

/** The page of a list, from 1, as an address gives it; anything else is the first. */
export const page = z.coerce.number().int().min(1).max(10_000).catch(1)
