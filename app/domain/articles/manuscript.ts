/** A heading (level 1–6) or a paragraph or list item, in reading order. */
export type Block =
  { kind: 'heading'; level: number; text: string } | { kind: 'paragraph'; text: string }

/** The result of a format's reader: the text, and the page's metadata. */
export type Manuscript = { blocks: Block[]; title: string | null; lang: string | null }

/**
 * Normalises a text: NFC, line feeds only, and no lone surrogates, control characters, soft
 * hyphens, zero-width spaces or bidirectional marks.
 */
export function normaliseText(source: string): string {
  return (
    source
      .toWellFormed()
      // Normalising a long run of combining marks takes quadratic time, and no real word has more
      // than two.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
      .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/[^\P{Cc}\t\n]/gu, ' ')
  )
}

/** Puts a text on one line with single spaces, trimmed; non-breaking spaces are kept. */
export function toSingleLine(text: string): string {
  return text.replace(/[ \t\n]+/gu, ' ').trim()
}
