import { expect, test } from 'vitest'
import { composeDocument } from '~/domain/posts/document/composeDocument.server'
import { limits, linkTarget } from '~/domain/posts/document/document'
import { fromMarkdown } from '~/domain/posts/document/fromMarkdown.server'
import { readDocument } from '~/domain/posts/document/readDocument.server'
import { Refusal } from '~/domain/refusal'
import { cpuTime } from './cpuTime'

const doc = (...content: unknown[]) => JSON.stringify({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (text: unknown, ...marks: unknown[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const link = (attrs: unknown) => ({ type: 'link', attrs })
const nested = (depth: number, type = 'blockquote') => {
  const open = `{"type":"${type}","content":[`.repeat(depth)
  return `{"type":"doc","content":[${open}${JSON.stringify(paragraph(text('a')))}${']}'.repeat(depth)}]}`
}

function refusal(act: () => unknown): string | null {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.reason}`
    throw error
  }
  return null
}

test.each([
  ['text that is no JSON', 'nonsense'],
  ['a document that is cut off', '{"type":"doc"'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['a string', '"doc"'],
  ['a document in a document', doc({ type: 'doc', content: [] })],
  ['a paragraph at the top', JSON.stringify(paragraph(text('a')))],
  ['no kind at all', '{}'],
  ['an unknown block', doc({ type: 'iframe', attrs: { src: 'https://a.de' } })],
  ['an image', doc(paragraph({ type: 'image', attrs: { src: 'https://a.de/x.png' } }))],
  ['a heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] })],
  ['a kind from the prototype', doc({ type: 'constructor' }, { type: '__proto__' })],
  ['a kind that is no string', doc({ type: ['paragraph'] })],
  ['text outside a paragraph', doc(text('a'))],
  ['a paragraph in a paragraph', doc(paragraph(paragraph(text('a'))))],
  ['a list item without a list', doc({ type: 'listItem', content: [paragraph(text('a'))] })],
  ['a list of paragraphs', doc({ type: 'bulletList', content: [paragraph(text('a'))] })],
  ['content that is no list', doc({ type: 'paragraph', content: 'a' })],
  ['content that is null', doc({ type: 'paragraph', content: null })],
  ['a null among the nodes', doc(null)],
  ['a list among the nodes', doc([paragraph(text('a'))])],
  ['text that is a number', doc(paragraph(text(1)))],
  ['text that is an object', doc(paragraph(text({ toString: 'a' })))],
  ['marks that are no list', doc(paragraph({ type: 'text', text: 'a', marks: { type: 'bold' } }))],
  ['a null among the marks', doc(paragraph({ type: 'text', text: 'a', marks: [null] }))],
  ['an unknown mark', doc(paragraph(text('a', { type: 'textStyle', attrs: { color: 'red' } })))],
  ['a mark from the prototype', doc(paragraph(text('a', { type: 'toString' })))],
  [
    'more marks than there are',
    doc(paragraph(text('a', ...Array.from({ length: 9 }, () => ({ type: 'bold' }))))),
  ],
  ['a NUL', doc(paragraph(text('a\0b')))],
  [
    'half a character',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a\\ud800b"}]}]}',
  ],
  [
    'half a character in code',
    '{"type":"doc","content":[{"type":"codeBlock","content":[{"type":"text","text":"\\udc00"}]}]}',
  ],
  ['one level too many', nested(limits.depth)],
  ['1,000 levels', nested(1_000)],
])('a document with %s is refused', (_, json) => {
  expect(refusal(() => readDocument(json))).toBe('invalid posts.badDocument')
})

test.each([
  ['too much JSON', () => readDocument(' '.repeat(limits.json + 1))],
  [
    'JSON nested 30,000 levels deep',
    () => readDocument('['.repeat(30_000)),
    'invalid posts.badDocument',
  ],
  ['3 MB of nesting', () => readDocument(nested(100_000))],
  ['one character too many', () => readDocument(doc(paragraph(text('a'.repeat(limits.text + 1)))))],
  [
    'one character too many over several nodes',
    () =>
      readDocument(doc(...Array.from({ length: 33 }, () => paragraph(text('a'.repeat(1_000)))))),
  ],
  [
    'too many nodes',
    () =>
      readDocument(
        `{"type":"doc","content":[${Array.from({ length: limits.nodes }, () => '{"type":"paragraph"}').join()}]}`,
      ),
  ],
  ['too much Markdown', () => fromMarkdown('a'.repeat(limits.json + 1))],
  ['Markdown of too much text', () => fromMarkdown('a '.repeat(limits.text / 2 + 1))],
  ['a NUL in Markdown', () => fromMarkdown('a\0'), 'invalid posts.badDocument'],
  ['half a character in Markdown', () => fromMarkdown('a\ud800'), 'invalid posts.badDocument'],
  ['nothing at all', () => composeDocument({}), 'invalid posts.textEmpty'],
  ['nulls', () => composeDocument({ doc: null, markdown: null }), 'invalid posts.textEmpty'],
  [
    'only space',
    () => composeDocument({ doc: ' ', markdown: ' \n\t\u00a0\n' }),
    'invalid posts.textEmpty',
  ],
  [
    'an empty document',
    () => composeDocument({ doc: doc(paragraph()) }),
    'invalid posts.textEmpty',
  ],
  [
    'only what cannot be seen',
    () =>
      composeDocument({
        doc: doc(paragraph(text('\u200b\u2060\u202e\u00ad'), { type: 'hardBreak' })),
      }),
    'invalid posts.textEmpty',
  ],
  [
    'only signs of Markdown',
    () => composeDocument({ markdown: '>\n\n-\n\n---\n' }),
    'invalid posts.textEmpty',
  ],
])('%s is refused', (_, act, expected = 'invalid posts.textTooLong') => {
  expect(refusal(act)).toBe(expected)
})

test.each([
  '>',
  '> ',
  '*',
  '**',
  '_',
  '*a ',
  '[',
  '![',
  '[a](',
  '`a',
  '` ``',
  '<',
  '&',
  '- ',
  '1. ',
  '- a\n',
  '*_',
  'a**b',
  '[a]: b\n',
  '\n\na',
  'https://a.de/(',
  'https://a.de/,',
  'https://a.de/)',
  'https://a.de/?a=',
  'http://',
  '\\',
  '# a\n',
  '=\n',
])('65,000 characters of %j are answered at once, by a document or a refusal', (pattern) => {
  const markdown = pattern.repeat(65_000 / pattern.length)
  expect(cpuTime(() => refusal(() => fromMarkdown(markdown)))).toBeLessThan(1_500)
})

test('the largest document that is allowed is taken, in any script', () => {
  expect(readDocument(doc(paragraph(text('ж'.repeat(limits.text)))))).not.toBeNull()
  expect(readDocument(nested(limits.depth - 2))).not.toBeNull()
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://a.de',
  'blob:https://a.de/x',
  'tel:110',
  '//evil.example',
  '/\\evil.example',
  '/t/1',
  '#top',
  '',
  'https://',
  'https://bundestag.de@evil.example',
  'https://a:b@evil.example',
  'https://a.de/\u202egnp.exe',
  'https://a.de/"onmouseover="alert(1)',
  'https://a.de/ b',
  `https://a.de/${'a'.repeat(2_000)}`,
  `https://a.de/${'ä'.repeat(1_500)}`,
])('no post links to %j: the words stay, the link goes', (href) => {
  expect(linkTarget(href)).toBeNull()
  expect(readDocument(doc(paragraph(text('a', link({ href })))))).toEqual({
    type: 'doc',
    content: [paragraph(text('a'))],
  })
})

test.each([[[]], [['https://a.de']], [{}], [1], [null], [true], [undefined]])(
  'a target that is %j is no link',
  (href) => {
    expect(linkTarget(href)).toBeNull()
    expect(readDocument(doc(paragraph(text('a', link({ href })))))).toEqual({
      type: 'doc',
      content: [paragraph(text('a'))],
    })
    expect(readDocument(doc(paragraph(text('a', link(href)))))).toEqual({
      type: 'doc',
      content: [paragraph(text('a'))],
    })
  },
)

test('nothing of a node is kept but what it needs', () => {
  const junk = {
    class: 'fixed inset-0',
    style: 'x',
    rel: '',
    target: '_top',
    title: 'x',
    onclick: 'alert(1)',
    id: 'x',
  }
  const written = doc(
    {
      ...paragraph(text('a', link({ href: 'https://a.de', ...junk }))),
      attrs: junk,
      marks: [{ type: 'bold' }],
      junk,
    },
    {
      type: 'orderedList',
      attrs: { start: 3, type: 'a', ...junk },
      content: [{ type: 'listItem', attrs: junk, content: [paragraph({ ...text('b'), ...junk })] }],
    },
    {
      type: 'codeBlock',
      attrs: { language: '"><script>', ...junk },
      content: [text('c', { type: 'bold' })],
    },
  )
  expect(readDocument(written)).toEqual({
    type: 'doc',
    content: [
      paragraph(text('a', link({ href: 'https://a.de/' }))),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [paragraph(text('b'))] }],
      },
      { type: 'codeBlock', content: [text('c')] },
    ],
  })
})

test.each([
  ['"7"'],
  ['-1'],
  ['1.5'],
  ['1e300'],
  ['null'],
  ['[]'],
  ['{"valueOf":1}'],
  ['100000000'],
])('a list that would start at %s starts at 1', (start) => {
  const json = `{"type":"doc","content":[{"type":"orderedList","attrs":{"start":${start}},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}]}`
  expect(composeDocument({ doc: json }).html).toBe('<ol><li>a</li></ol>')
})

test('direction overrides and control characters are taken out of the words', () => {
  const document = composeDocument({
    doc: doc(paragraph(text('a\u202eb\u2066c\u0007d\u001be\u0085f\ufeffg\u007fh')), {
      type: 'codeBlock',
      content: [text('i\u202dj\r\nk')],
    }),
  })
  expect(document.text).toBe('abcdefgh\n\nij\nk')
  expect(composeDocument({ markdown: 'a&#x202e;b\u202ec&#0;d&#xd800;' }).text).toBe(
    'abc\ufffdd\ufffd',
  )
})

test('a __proto__ in the JSON changes nothing', () => {
  const json =
    '{"type":"doc","__proto__":{"polluted":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"a","__proto__":{"marks":[1]}}]}]}'
  expect(readDocument(json)).toEqual({ type: 'doc', content: [paragraph(text('a'))] })
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each([
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['[x](&#106;avascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>'],
  [
    '![x](https://a.de/pixel.gif)',
    '<p>!<a href="https://a.de/pixel.gif" rel="ugc nofollow noopener">x</a></p>',
  ],
  [
    '[x](https://a.de "t\\" onclick=\\"alert(1)")',
    '<p><a href="https://a.de/" rel="ugc nofollow noopener">x</a></p>',
  ],
  ['```"><script>\nx\n```', '<pre><code>x</code></pre>'],
  ['[x]\n\n[x]: javascript:alert(1)', '<p>[x]</p><p>[x]: javascript:alert(1)</p>'],
  [
    'https://a.de/"onmouseover=alert(1)',
    '<p><a href="https://a.de/" rel="ugc nofollow noopener">https://a.de/</a>&quot;onmouseover=alert(1)</p>',
  ],
  [
    "https://a.de/?a='b'&c=d",
    '<p><a href="https://a.de/?a=%27b%27&amp;c=d" rel="ugc nofollow noopener">https://a.de/?a=&#39;b&#39;&amp;c=d</a></p>',
  ],
])('the Markdown %j does no harm', (markdown, html) => {
  expect(composeDocument({ markdown }).html).toBe(html)
})
