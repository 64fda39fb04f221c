import { expect, test } from 'vitest'
import { composeDocument } from '~/domain/posts/document/composeDocument.server'
import type { PostDocument } from '~/domain/posts/document/document'
import { renderDocument } from '~/domain/posts/document/renderDocument'

const stored = (json: string): PostDocument => JSON.parse(json)

test('a post is shown with the elements of its constructs', () => {
  const { html, text } = composeDocument({
    markdown:
      'Die **Rente** ist *sicher*: `67`.  \nSo [sagt man](https://a.de).\n\n> Zitat\n\n- a\n- b\n  1. c\n\n5. d\n\n```\nx < 1 && y\n```',
  })
  expect(html).toBe(
    '<p>Die <strong>Rente</strong> ist <em>sicher</em>: <code>67</code>.<br>So <a href="https://a.de/" rel="ugc nofollow noopener">sagt man</a>.</p>' +
      '<blockquote><p>Zitat</p></blockquote><ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul><ol start="5"><li>d</li></ol>' +
      '<pre><code>x &lt; 1 &amp;&amp; y</code></pre>',
  )
  expect(text).toBe(
    'Die Rente ist sicher: 67.\nSo sagt man.\n\nZitat\n\na\nb\nc\n\nd\n\nx < 1 && y',
  )
})

test('a link with a bold word in it is one link', () => {
  expect(composeDocument({ markdown: '[ein **zwei** drei](https://a.de)' }).html).toBe(
    '<p><a href="https://a.de/" rel="ugc nofollow noopener">ein <strong>zwei</strong> drei</a></p>',
  )
})

test('two links that touch stay two', () => {
  expect(composeDocument({ markdown: '[a](https://a.de)[b](https://b.de)' }).html).toBe(
    '<p><a href="https://a.de/" rel="ugc nofollow noopener">a</a><a href="https://b.de/" rel="ugc nofollow noopener">b</a></p>',
  )
})

test('the editor wins over the textarea where it says something, and only there', () => {
  const doc = (text: string) =>
    JSON.stringify({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
  expect(composeDocument({ doc: doc('Editor'), markdown: 'Feld' }).text).toBe('Editor')
  expect(composeDocument({ doc: doc(' '), markdown: 'Feld' }).text).toBe('Feld')
  expect(composeDocument({ doc: '', markdown: 'Feld' }).text).toBe('Feld')
})

test.each([
  ['a block', '{"type":"doc","content":[{"type":"iframe"}]}'],
  [
    'a list item',
    '{"type":"doc","content":[{"type":"bulletList","content":[{"type":"paragraph"}]}]}',
  ],
  [
    'an inline node',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"image"}]}]}',
  ],
  ['a missing block', '{"type":"doc","content":[null]}'],
  [
    'a text without words',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text"}]}]}',
  ],
  [
    'a depth',
    `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(50)}${']}'.repeat(50)}]}`,
  ],
])('%s without a rule is never written out', (_, json) => {
  expect(() => renderDocument(stored(json))).toThrow()
})

test('a start that was stored wrongly cannot leave its attribute', () => {
  const document = stored(
    '{"type":"doc","content":[{"type":"orderedList","attrs":{"start":"1\\"><script>"},"content":[]}]}',
  )
  expect(renderDocument(document)).toBe('<ol></ol>')
})

test.each(['"\\"><script>"', '"javascript:alert(1)"', '[]', '{}', 'null'])(
  'a target that was stored as %s leads nowhere',
  (href) => {
    const text = `{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":${href}}}]}`
    expect(
      renderDocument(stored(`{"type":"doc","content":[{"type":"paragraph","content":[${text}]}]}`)),
    ).toBe('<p>a</p>')
  },
)
