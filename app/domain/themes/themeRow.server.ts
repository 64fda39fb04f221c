import { themeColours, type Theme, type ThemeColour } from './theme'

const published = { post: { withdrawnAt: null, removedAt: null } }

/** The columns selected for a theme. */
export const themeColumns = {
  id: true,
  slug: true,
  nameDe: true,
  nameEn: true,
  descriptionDe: true,
  descriptionEn: true,
  colour: true,
  _count: { select: { posts: { where: published } } },
} as const

type ThemeRow = Omit<Theme, 'posts' | 'colour'> & { colour: string; _count: { posts: number } }

/** Converts a row to a theme. */
export const themeOf = ({ _count, colour, ...theme }: ThemeRow): Theme => ({
  ...theme,
  colour: colourOf(colour),
  posts: _count.posts,
})

/** The database allows no other names. */
const colourOf = (name: string): ThemeColour =>
  themeColours.find((colour) => colour === name) ?? 'blue'
