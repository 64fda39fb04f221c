import type { Locale } from '~/domain/context'
import type { Author, Stance } from '~/domain/posts/post'

/** The words of a statement, as they stand where opinions are compared. */
export type Quote = { id: number; lang: Locale; stance: Stance; author: Author; text: string }
