import { expect, test } from 'vitest'
import { readMarkdown } from '~/domain/articles/markdown'

const outline = (source: string) =>
  readMarkdown(source).blocks.map((block) =>
    block.kind === 'heading' ? `h${block.level} ${block.text}` : block.text,
  )

test('headings keep their level, in both notations', () => {
  expect(outline('# Eins\n\nZwei\n---\n\n### Drei')).toEqual(['h1 Eins', 'h2 Zwei', 'h3 Drei'])
})

test('emphasis, links and code leave only their words', () => {
  expect(
    outline('Soll der *Staat* das [**allein**](https://example.org/?q=1) mit `x` tun?'),
  ).toEqual(['Soll der Staat das allein mit x tun?'])
})

test('lines that follow each other are one paragraph', () => {
  expect(outline('Soll der Staat\ndas allein tun?')).toEqual(['Soll der Staat das allein tun?'])
})

test('list items, quoted paragraphs and table cells are paragraphs of their own', () => {
  expect(
    outline('- Eins\n- Zwei\n\n> Drei\n\n| Vier | Fünf |\n| --- | --- |\n| Sechs | |'),
  ).toEqual(['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', ''])
})

test('code blocks, pictures and comments are left out', () => {
  expect(
    outline(
      '```\nwas ist das?\n```\n\n    und das?\n\n![Was zeigt das Bild?](bild.png)Text\n\n<!-- Ist das wichtig? -->',
    ),
  ).toEqual(['Text'])
})

test('HTML inside Markdown is read as HTML', () => {
  expect(
    outline('<div><h2>Die Folgen</h2><p>Wer trägt sie?</p><nav>Wohin jetzt?</nav></div>'),
  ).toEqual(['h2 Die Folgen', 'Wer trägt sie?'])
})

test('front matter gives the title and is no part of the text', () => {
  expect(readMarkdown('---\ntitle: "Wer heizt?"\ndate: 2024-05-12\n---\n\nText')).toEqual({
    blocks: [{ kind: 'paragraph', text: 'Text' }],
    title: 'Wer heizt?',
    lang: null,
  })
})

test('a rule at the top that nothing closes is no front matter', () => {
  expect(outline('---\n\nText')).toEqual(['Text'])
})
