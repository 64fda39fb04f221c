import type { Locale } from '~/domain/context'

/** The colours that a theme may have, in the order in which they are offered. */
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
/** A colour by its name; each has a shade for light and for dark pages. */
export type ThemeColour = (typeof themeColours)[number]

/** A theme as it is shown beside an argument. */
export type ThemeMark = {
  id: number
  slug: string
  nameDe: string
  nameEn: string
  colour: ThemeColour
}

/** A theme with what it is about, and how many standing posts carry it. */
export type Theme = ThemeMark & { descriptionDe: string; descriptionEn: string; posts: number }

/** Limits of a theme's words, in characters, and of the themes that one post carries. */
export const themeLimits = { name: 60, description: 400, slug: 60, perPost: 8 }

/** The theme's name in the reader's language. */
export const themeName = (theme: Pick<ThemeMark, 'nameDe' | 'nameEn'>, locale: Locale): string =>
  locale === 'de' ? theme.nameDe : theme.nameEn

/** What the theme is about in the reader's language, or else in the other; empty when nobody said. */
export function themeDescription(
  theme: Pick<Theme, 'descriptionDe' | 'descriptionEn'>,
  locale: Locale,
): { text: string; lang: Locale } {
  const other: Locale = locale === 'de' ? 'en' : 'de'
  const own = locale === 'de' ? theme.descriptionDe : theme.descriptionEn
  if (own !== '') return { text: own, lang: locale }
  return { text: other === 'de' ? theme.descriptionDe : theme.descriptionEn, lang: other }
}

/** The themes by their names, in the alphabet of the reader's language. */
export const themesInOrder = <T extends Pick<ThemeMark, 'nameDe' | 'nameEn'>>(
  themes: readonly T[],
  locale: Locale,
): T[] =>
  [...themes].sort((one, other) =>
    themeName(one, locale).localeCompare(themeName(other, locale), locale),
  )
