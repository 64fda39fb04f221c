import type { Editor } from '@tiptap/core'

/** What the keys can ask of the page around the editor. */
export type KeyActs = { send: (() => void) | null; link: () => void }

/** A key as the browser tells it. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'stopPropagation'
>

/** Tab always leaves the editor: nobody is caught in a list, whose items Ctrl+] and Ctrl+[ indent instead. */
export const leavesEditor = (event: Pick<Key, 'key'>): boolean => event.key === 'Tab'

/** Does what a key asks for beyond Tiptap's own keys, and says whether it did. */
export function keyTaken(event: Key, editor: Editor, { send, link }: KeyActs): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return false
  if (event.key === 'Enter') {
    if (send !== null) return take(event, send)
    // Nobody here sends, so whoever listens further out may; a line break it is not.
    return true
  }
  if (event.key.toLowerCase() === 'k') return take(event, link)
  if (event.key === ']') return take(event, () => editor.commands.sinkListItem('listItem'))
  if (event.key === '[') return take(event, () => editor.commands.liftListItem('listItem'))
  return false
}

/** A key that is taken here must not reach the form, which may know the same key. */
function take(event: Key, act: () => void): true {
  event.stopPropagation()
  act()
  return true
}
