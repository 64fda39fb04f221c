import type { Stance } from '~/domain/posts/post'

// A picture that somebody takes along has no style sheet: it brings the colours of a light page, which our pages override.

/** What a picture is drawn on. */
export const paper = '#fcfbf8'
/** What its words are written in. */
export const ink = '#1c1b19'
/** What is of less weight. */
export const mutedInk = '#625d54'
/** What things without a stance are drawn in. */
export const accentInk = '#0e5a4a'
/** The colour of each stance. */
export const stanceInks: Record<Stance, string> = {
  supports: '#1d5fa8',
  opposes: '#a8440c',
  asks: '#74489a',
  adds: '#56614f',
}
