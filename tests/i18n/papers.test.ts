import { expect, test } from 'vitest'
import { howItCountsPage, markdownPage } from '~/i18n/markdownPages.server'

test('a paper is read in one language, with the headings of a page', () => {
  const paper =
    '# Zwei · Two\n\n[Deutsch](#deutsch)\n\n## Deutsch\n\nEins.\n\n### Mehr\n\n- a\n\n## English\n\nOne.\n\n### More\n'
  expect(markdownPage(paper, 'de')).toBe('<p>Eins.</p>\n<h2>Mehr</h2>\n<ul>\n<li>a</li>\n</ul>\n')
  expect(markdownPage(paper, 'en')).toBe('<p>One.</p>\n<h2>More</h2>\n')
})

test('how things are counted is explained in both languages, point by point', () => {
  const headings = (html: string) => [...html.matchAll(/<h2>/g)].length
  expect(headings(howItCountsPage('de'))).toBe(headings(howItCountsPage('en')))
  expect(headings(howItCountsPage('de'))).toBeGreaterThan(5)
  expect(howItCountsPage('de')).toContain('Was wir nie zeigen')
  expect(howItCountsPage('en')).toContain('What we never show')
})
