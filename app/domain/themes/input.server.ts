import { z } from 'zod'
import { id, singleLine, many, multiLine } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { themeColours, themeLimits } from './theme'

const say = (key: MessageKey): string => key

const name = singleLine({
  max: themeLimits.name,
  missing: 'themes.giveName',
  tooLong: 'themes.nameTooLong',
})

const description = multiLine
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(themeLimits.description, say('themes.descriptionTooLong')))

const themeFields = {
  nameDe: name,
  nameEn: name,
  descriptionDe: description,
  descriptionEn: description,
  colour: z.enum(themeColours, say('themes.chooseColour')),
}

/** A theme's slug; an empty field means none. */
const slug = z
  .string(say('themes.badSlug'))
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(themeLimits.slug, say('themes.badSlug'))
      .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, say('themes.badSlug')),
  )
  .transform((text) => (text === '' ? null : text))

/** The form of a new theme. */
export const NewThemeInput = z.object({ slug, ...themeFields })

/** The form that changes a theme. */
export const ThemeInput = z.object(themeFields)

/** The themes selected for a post, and the path to return to. */
export const TagInput = z.object({
  theme: many(id).pipe(z.array(z.number()).max(themeLimits.perPost, say('themes.tooMany'))),
  to: z
    .string()
    .optional()
    .transform((to) => to ?? null),
})
