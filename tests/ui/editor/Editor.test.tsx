import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import Editor from '~/ui/editor/Editor'
import type { EditorMessages } from '~/ui/editor/messages'

const words: EditorMessages = {
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  bulletList: 'List',
  orderedList: 'Numbered list',
  quote: 'Quote',
  code: 'Code',
  codeBlock: 'Code block',
  link: 'Link',
  undo: 'Undo',
  redo: 'Redo',
  keys: 'Tab leaves the editor.',
  linkAddress: 'Address',
  linkSet: 'Set link',
  linkRemove: 'Remove link',
  linkCancel: 'Cancel',
  linkBad: 'This is not an address.',
}

const unescaped = (html: string) => html.replaceAll('&quot;', '"')

test('where there is no browser, the editor already carries its words and says how to leave it', () => {
  const html = unescaped(
    renderToString(<Editor name="doc" label="Your post" words={words} initialText="Hallo" />),
  )
  expect(html).toContain('name="doc"')
  expect(html).toContain(
    'value="{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Hallo"}]}]}"',
  )
  expect(html).toContain('Tab leaves the editor.')
})

test('a document to edit wins over what was typed', () => {
  const initialDoc = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Alt' }] }],
  }
  const html = unescaped(
    renderToString(
      <Editor
        name="doc"
        label="Your post"
        words={words}
        initialDoc={initialDoc}
        initialText="Neu"
      />,
    ),
  )
  expect(html).toContain('"text":"Alt"')
  expect(html).not.toContain('Neu')
})

test('an editor without words sends none', () => {
  expect(renderToString(<Editor name="doc" label="Your post" words={words} />)).toMatch(
    /<input[^>]*name="doc"[^>]*value=""/,
  )
})
