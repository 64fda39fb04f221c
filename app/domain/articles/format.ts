import type { ArticleFormat } from './article'

/** Detects the format of a source by its first 50,000 characters; the default is plain text. */
export function detectFormat(source: string): ArticleFormat {
  const opening = source.slice(0, 50_000)
  if (looksLikeHtml(opening)) return 'html'
  if (looksLikeMarkdown(opening)) return 'markdown'
  return 'plain'
}

function looksLikeHtml(opening: string): boolean {
  if (
    /^\s*(?:<\?xml|<!doctype html|<!--|<(?:html|head|body|main|article|section|div|p|h[1-6]|ul|ol|meta)\b)/iu.test(
      opening,
    )
  )
    return true
  return (opening.match(/<\/(?:p|div|article|main|section|h[1-6]|li)>/giu) ?? []).length >= 2
}

/**
 * Markdown joins consecutive lines, which would merge the paragraphs of a text with one paragraph
 * per line; so links and emphasis count only when blank lines separate the paragraphs.
 */
function looksLikeMarkdown(opening: string): boolean {
  if (/^---\r?\n/u.test(opening)) return true
  if (/^ {0,3}#{1,6}[ \t]+\S/mu.test(opening)) return true
  if (/^[^\s][^\n]*\r?\n(?:={3,}|-{3,})[ \t]*\r?$/mu.test(opening)) return true
  if (/^ {0,3}(?:```|~~~)/mu.test(opening)) return true
  return /\n[ \t]*\r?\n/u.test(opening) && /\*\*\w[^*\n]{0,200}\*\*|\]\(https?:\/\//u.test(opening)
}
