import type { ArticleFormat, Extraction } from './article'
import { detectFormat } from './format'
import { readHtml } from './html'
import { detectLanguage, type Language } from './language'
import type { Manuscript } from './manuscript'
import { readMarkdown } from './markdown'
import { readPlain } from './plainText'
import { findQuestions } from './questions'
import { layOutSections } from './sections'

/**
 * Reads an article: its title, its sections and its questions with their offsets in the plain text.
 * Format and language are detected unless given; the language defaults to German. Never rejects:
 * `articleUnreadable` checks that first, and an article without questions yields none.
 */
export function extract(
  source: string,
  options: { format?: ArticleFormat | undefined; lang?: Language | undefined } = {},
): Extraction {
  const format = options.format ?? detectFormat(source)
  const manuscript = readers[format](source)
  const { title, text, sections, passages } = layOutSections(manuscript)
  const lang = options.lang ?? detectLanguage(text) ?? declared(manuscript.lang) ?? 'de'
  return {
    format,
    lang,
    title,
    text,
    sections,
    questions: findQuestions(text, passages, sections, lang),
  }
}

const readers: Record<ArticleFormat, (source: string) => Manuscript> = {
  plain: readPlain,
  markdown: readMarkdown,
  html: readHtml,
}

function declared(tag: string | null): Language | null {
  const language = tag?.toLowerCase().split('-')[0]
  return language === 'de' || language === 'en' ? language : null
}
