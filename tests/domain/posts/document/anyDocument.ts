import fc from 'fast-check'

const text = fc.oneof(
  fc.constantFrom(
    ...[
      'Rente',
      'a',
      ' ',
      '  ',
      ' b ',
      '.',
      '(c)',
      '*',
      '**',
      '_',
      '__',
      'snake_case',
      '`',
      '``',
      '```',
      '~~~',
      '\\',
      '\\*',
      '[x]',
      '[x](y)',
      '](',
      '!',
      '![a](b)',
    ],
    ...[
      '#',
      '# x',
      '## ',
      '>',
      '> q',
      '-',
      '- l',
      '--',
      '---',
      '+',
      '+ p',
      '=',
      '===',
      '1.',
      '1. x',
      '23) y',
      '999999999. z',
      '&',
      '&amp;',
      '&#65;',
      '&copy;',
      '<',
      '<b>',
      '<!--',
      '</p>',
    ],
    ...[
      'https://a.de',
      '<https://a.de>',
      'http://a.de/b_c_',
      'mailto:a@b.de',
      'www.a.de',
      'a@b.de',
      '//a.de',
      'http',
      ':',
      '://',
      '😀',
      'ä',
      'ß',
      '„x“',
      '…',
      '\u00a0',
      '\u200b',
      '\u3000',
      '\u0301',
      '\t',
      '\n',
      '\n\n',
      '\u2028',
      '    code',
      '|',
      '^',
      '~',
      '$',
      '"',
      "'",
      'e\u0301',
      '👩‍👩‍👧',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ maxLength: 8 }),
)

const href = fc.constantFrom(
  ...[
    'https://a.de',
    'https://a.de/',
    'http://example.org/b_(c)?d=[e]&amp;f=*g*#h',
    'mailto:a@b.de',
    'https://müller.de/ä b',
    'https://a.de/%20%zz',
    'https://a.de/\\x',
  ],
  ...[
    'javascript:alert(1)',
    'https://[::1]/',
    'https://a.de/\'"<>',
    'https://a.de/|^`{}',
    'mailto:a@b.de?subject=(x&y)',
  ],
)

const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom({ type: 'bold' }, { type: 'italic' }, { type: 'code' }),
    href.map((href) => ({ type: 'link', attrs: { href } })),
  ),
  { maxLength: 3 },
)

const inline = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const inlines = fc.array(inline, { maxLength: 7 })

const code = fc.array(
  fc.record({
    type: fc.constant('text'),
    text: fc.oneof(text, fc.constantFrom('\n', '\n\n', '```', '\tx', '  y', '````')),
  }),
  { maxLength: 5 },
)

const { document } = fc.letrec((tie) => ({
  document: fc.record({
    type: fc.constant('doc'),
    content: fc.array(tie('block'), { minLength: 1, maxLength: 5 }),
  }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('paragraph'), content: inlines }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('codeBlock'), content: code }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('blockquote'), content: tie('blocks') }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('bulletList'), content: tie('items') }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.nat(120) }),
        content: tie('items'),
      }),
    },
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  items: fc.array(fc.record({ type: fc.constant('listItem'), content: tie('blocks') }), {
    minLength: 1,
    maxLength: 3,
  }),
}))

/**
 * Generates documents as an editor could send them, with texts and links that are hard for
 * Markdown.
 */
export const anyDocument: fc.Arbitrary<unknown> = document
