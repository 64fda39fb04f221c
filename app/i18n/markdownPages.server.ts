import MarkdownIt from 'markdown-it'
import type { Locale } from '~/domain/context'
import howItCounts from '../../docs/how-it-counts.md?raw'

const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

const markdown = new MarkdownIt('commonmark', { html: false })

/**
 * Renders one language of a bilingual Markdown document to HTML: the section under its level-2
 * heading, with the headings promoted to those of a page.
 */
export function markdownPage(paper: string, locale: Locale): string {
  const [, part = ''] = paper.split(new RegExp(`^## ${names[locale]}\\n`, 'm'))
  const tokens = markdown.parse(part.split(/^## /m)[0] ?? '', {})
  for (const token of tokens) if (token.tag === 'h3') token.tag = 'h2'
  return markdown.renderer.render(tokens, {}, {})
}

/** Returns the page that explains how votes, strengths and camps are counted, as HTML. */
export const howItCountsPage = (locale: Locale): string => made[locale]

const made: Record<Locale, string> = {
  de: markdownPage(howItCounts, 'de'),
  en: markdownPage(howItCounts, 'en'),
}
