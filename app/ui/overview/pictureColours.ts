import type { Stance } from '~/domain/posts/post'

// A downloaded picture has no style sheet, so it contains the colours of the light theme, which our
// pages override.

/** The background. */
export const backgroundColour = '#fcfbf8'
/** The text. */
export const textColour = '#1c1b19'
/** Secondary text. */
export const secondaryColour = '#625d54'
/** Marks without a stance. */
export const accentColour = '#0e5a4a'
/** The colours of the stances. */
export const stanceColours: Record<Stance, string> = {
  supports: '#1d5fa8',
  opposes: '#a8440c',
  asks: '#74489a',
  adds: '#56614f',
}
