import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { extensions } from '~/domain/posts/document/extensions'
import { handleKey, leavesEditor, type Key, type KeyActions } from '~/ui/editor/keys'

const item = (...content: object[]) => ({ type: 'listItem', content })
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (...content: object[]) => ({ type: 'bulletList', content })
const doc = (...content: object[]) => ({ type: 'doc', content })

/** Creates an editor with the cursor at the given position, which records what a key did. */
function writing(content: object, at: number, send: 'sends' | 'sends nothing' = 'sends') {
  const done: string[] = []
  const editor = new Editor({ element: null, extensions, content })
  editor.commands.setTextSelection(at)
  const acts: KeyActions = {
    send: send === 'sends' ? () => void done.push('sent') : null,
    link: () => void done.push('link'),
  }
  const press = (key: string, held: Partial<Key> = { ctrlKey: true }) =>
    handleKey(
      {
        key,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        isComposing: false,
        stopPropagation: () => void done.push('kept from the form'),
        ...held,
      },
      editor,
      acts,
    )
  return { editor, press, done }
}

test('Tab leaves the editor, whatever else may be pressed', () => {
  expect(leavesEditor({ key: 'Tab' })).toBe(true)
  for (const key of ['Enter', 'Escape', 't', ' ']) expect(leavesEditor({ key })).toBe(false)
})

test.each([{ ctrlKey: true }, { metaKey: true }])('Enter with %j sends, once', (held) => {
  const { press, done } = writing(doc(paragraph('a')), 1)
  expect(press('Enter', held)).toBe(true)
  expect(done).toEqual(['kept from the form', 'sent'])
})

test('where the editor sends nothing, Ctrl+Enter breaks no line and goes on to the form', () => {
  const { press, done, editor } = writing(doc(paragraph('a')), 2, 'sends nothing')
  expect(press('Enter')).toBe(true)
  expect(done).toEqual([])
  expect(editor.getJSON()).toEqual(doc(paragraph('a')))
})

test('Ctrl+K asks for a link, with Shift or Caps Lock too', () => {
  const { press, done } = writing(doc(paragraph('a')), 1)
  expect(press('k')).toBe(true)
  expect(press('K')).toBe(true)
  expect(done.filter((act) => act === 'link')).toHaveLength(2)
})

test('Ctrl+] puts an item under the one before, and Ctrl+[ takes it out again', () => {
  const flat = doc(list(item(paragraph('a')), item(paragraph('b'))))
  const { press, editor } = writing(flat, 8)
  expect(press(']')).toBe(true)
  expect(editor.getJSON()).toEqual(doc(list(item(paragraph('a'), list(item(paragraph('b')))))))
  expect(press('[')).toBe(true)
  expect(editor.getJSON()).toEqual(flat)
})

test.each([
  ['Enter', {}],
  ['k', {}],
  ['Enter', { ctrlKey: true, altKey: true }],
  [']', { ctrlKey: true, altKey: true }],
  ['Enter', { ctrlKey: true, isComposing: true }],
  ['b', { ctrlKey: true }],
  ['Shift', { ctrlKey: true, shiftKey: true }],
])('%s with %j is left to other listeners', (key, held) => {
  const { press, done } = writing(doc(paragraph('a')), 1)
  expect(press(key, held)).toBe(false)
  expect(done).toEqual([])
})
