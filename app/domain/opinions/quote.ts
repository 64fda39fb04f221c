import type { Locale } from '~/domain/context'
import type { Author, Stance } from '~/domain/posts/post'

/** A statement with its text, as shown where opinions are compared. */
export type Quote = { id: number; lang: Locale; stance: Stance; author: Author; text: string }
