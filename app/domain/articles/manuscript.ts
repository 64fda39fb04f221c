/** One heading (level 1–6) or one paragraph (a list item is one too) of an article, in reading order. */
export type Block =
  { kind: 'heading'; level: number; text: string } | { kind: 'paragraph'; text: string }

/** What a format's reader hands on: the running text, and what the page says about itself outside of it. */
export type Manuscript = { blocks: Block[]; title: string | null; lang: string | null }

/**
 * The same words without what only machines see: composed letters (NFC), line feeds only, no lone surrogates, control
 * characters, soft hyphens, zero-width spaces or marks that turn the reading direction.
 */
export function tidied(source: string): string {
  return (
    source
      .toWellFormed()
      // Normalising a long run of combining marks takes quadratic time, and no word of ours has more than two.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
      .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/[^\P{Cc}\t\n]/gu, ' ')
  )
}

/** A text on one line, with single spaces and none at its ends; a non-breaking space stays one. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t\n]+/gu, ' ').trim()
}
