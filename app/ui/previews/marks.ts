import type { Stance } from '~/domain/posts/post'

/** The stances' symbols as paths in a square of 24, for places without the style sheet. */
export const marks: Record<Stance, string> = {
  supports: 'M12 5v14M5 12h14',
  opposes: 'M5 12h14',
  asks: 'M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0',
  adds: 'M9 10l5 5-5 5M4 4v7a4 4 0 0 0 4 4h6',
}
