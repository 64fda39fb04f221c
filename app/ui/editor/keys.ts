import type { Editor } from '@tiptap/core'

/** Actions of the page around the editor that keys can trigger. */
export type KeyActions = { send: (() => void) | null; link: () => void }

/** The properties of a keyboard event that are used. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'stopPropagation'
>

/**
 * Tab always leaves the editor, so that nobody is trapped in a list; Ctrl+] and Ctrl+[ indent list
 * items.
 */
export const leavesEditor = (event: Pick<Key, 'key'>): boolean => event.key === 'Tab'

/** Handles shortcuts beyond Tiptap's own, and returns whether the key was handled. */
export function handleKey(event: Key, editor: Editor, { send, link }: KeyActions): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return false
  if (event.key === 'Enter') {
    if (send !== null) return take(event, send)
    // Without a handler an outer listener may send; it must not insert a line break.
    return true
  }
  if (event.key.toLowerCase() === 'k') return take(event, link)
  if (event.key === ']') return take(event, () => editor.commands.sinkListItem('listItem'))
  if (event.key === '[') return take(event, () => editor.commands.liftListItem('listItem'))
  return false
}

/** Prevents the key from reaching the form, which may handle the same key. */
function take(event: Key, act: () => void): true {
  event.stopPropagation()
  act()
  return true
}
