import type { Locale } from '~/domain/context'

/** The colours of themes, in the order in which they are offered. */
export const themeColours = [
  'red',
  'orange',
  'amber',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const
/** The name of a colour; the style sheet has a light and a dark shade. */
export type ThemeColour = (typeof themeColours)[number]

/** A theme as shown beside an argument. */
export type ThemeMark = {
  id: number
  slug: string
  nameDe: string
  nameEn: string
  colour: ThemeColour
}

/** A theme with its description and its number of published posts. */
export type Theme = ThemeMark & { descriptionDe: string; descriptionEn: string; posts: number }

/** Limits of a theme's texts in characters, and of the number of themes per post. */
export const themeLimits = { name: 60, description: 400, slug: 60, perPost: 8 }

/** Returns the theme's name in the reader's language. */
export const themeName = (theme: Pick<ThemeMark, 'nameDe' | 'nameEn'>, locale: Locale): string =>
  locale === 'de' ? theme.nameDe : theme.nameEn

/**
 * Returns the theme's description in the reader's language, else in the other one; empty when there
 * is none.
 */
export function themeDescription(
  theme: Pick<Theme, 'descriptionDe' | 'descriptionEn'>,
  locale: Locale,
): { text: string; lang: Locale } {
  const other: Locale = locale === 'de' ? 'en' : 'de'
  const own = locale === 'de' ? theme.descriptionDe : theme.descriptionEn
  if (own !== '') return { text: own, lang: locale }
  return { text: other === 'de' ? theme.descriptionDe : theme.descriptionEn, lang: other }
}

/** Sorts themes by name in the reader's language. */
export const themesInOrder = <T extends Pick<ThemeMark, 'nameDe' | 'nameEn'>>(
  themes: readonly T[],
  locale: Locale,
): T[] =>
  [...themes].sort((one, other) =>
    themeName(one, locale).localeCompare(themeName(other, locale), locale),
  )
