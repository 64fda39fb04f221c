import { themeColours, type Theme, type ThemeColour } from './theme'

const standing = { post: { withdrawnAt: null, removedAt: null } }

/** What is read of a theme. */
export const themeColumns = {
  id: true,
  slug: true,
  nameDe: true,
  nameEn: true,
  descriptionDe: true,
  descriptionEn: true,
  colour: true,
  _count: { select: { posts: { where: standing } } },
} as const

type ThemeRow = Omit<Theme, 'posts' | 'colour'> & { colour: string; _count: { posts: number } }

/** A theme as the domain speaks of it. */
export const themeOf = ({ _count, colour, ...theme }: ThemeRow): Theme => ({
  ...theme,
  colour: colourOf(colour),
  posts: _count.posts,
})

/** The database lets no other names in. */
const colourOf = (name: string): ThemeColour =>
  themeColours.find((colour) => colour === name) ?? 'blue'
