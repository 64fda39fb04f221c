import { z } from 'zod'
import { locales } from '~/domain/context'
import { id, singleLine, many, multiLine } from '~/domain/input.server'
import { threadLimits } from '~/domain/threads/thread'
import type { MessageKey } from '~/i18n/messages'
import { articleFormats, articleReasons } from './article'
import { seedLimits, type ChosenQuestion } from './seed'

const say = (key: MessageKey): string => key

/** Empty and `auto` mean automatic detection. */
const autoDetect = z
  .enum(['', 'auto'])
  .optional()
  .transform(() => undefined)

const source = {
  text: multiLine,
  lang: z.union([z.enum(locales), autoDetect], say('errors.chooseLanguage')),
  format: z.union([z.enum(articleFormats), autoDetect], say('errors.badRequest')),
  /** Why an uploaded file could not be converted to text. */
  unreadable: z.enum(articleReasons).optional(),
}

/** The form that submits an article. */
export const ArticleInput = z.object(source)

const wording = singleLine({
  max: threadLimits.question,
  missing: 'articles.wordQuestion',
  tooLong: 'articles.questionTooLong',
})
const optionalWording = z.union([
  z
    .string()
    .regex(/^\s*$/)
    .transform(() => null),
  wording,
])
const optionalTheme = z.union([z.literal('').transform(() => null), id])

/**
 * The form that opens debates: the article again, its title, and for each selected offset the
 * question in one or two languages (`de-120`, `en-120`) and a theme (`theme-120`). Fields of other
 * questions are ignored.
 */
export const OpenInput = z
  .looseObject({
    ...source,
    title: singleLine({
      max: seedLimits.title,
      missing: 'articles.giveTitle',
      tooLong: 'articles.titleTooLong',
    }),
    lang: z.enum(locales, say('errors.chooseLanguage')),
    chosen: many(z.string().regex(/^\d{1,7}$/, say('errors.badRequest'))).refine(
      (starts) => starts.length > 0,
      say('articles.noneChosen'),
    ),
  })
  .transform(({ text, lang, format, title, chosen, unreadable, ...fields }, context) => {
    const parseField = <Schema extends z.ZodType>(
      name: string,
      schema: Schema,
    ): z.output<Schema> | null => {
      const parsed = schema.safeParse(fields[name])
      for (const issue of parsed.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [name], message: issue.message })
      return parsed.data ?? null
    }
    const wordingIn = (language: 'de' | 'en', start: string) =>
      parseField(
        `${language}-${start}`,
        language === lang ? wording : optionalWording.default(null),
      )
    const questions = [...new Set(chosen)].map((start): ChosenQuestion => ({
      start: Number(start),
      de: wordingIn('de', start),
      en: wordingIn('en', start),
      themeId: parseField(`theme-${start}`, optionalTheme.default(null)),
    }))
    return { text, lang, format, title, questions, unreadable }
  })
