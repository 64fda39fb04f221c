import type { Locale } from '~/domain/context'

export const themeColours = ['red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'] as const
/** A colour by its name; each has a shade for light and for dark pages. */
export type ThemeColour = (typeof themeColours)[number]

/** A theme as it is shown beside an argument. */
export type ThemeMark = { id: number; slug: string; nameDe: string; nameEn: string; colour: ThemeColour }

/** Limits of a theme's words, in characters. */
export const themeLimits = { name: 60, description: 400, slug: 60 }

/** The theme's name in the reader's language. */
export const themeName = (theme: Pick<ThemeMark, 'nameDe' | 'nameEn'>, locale: Locale): string => (locale === 'de' ? theme.nameDe : theme.nameEn)
