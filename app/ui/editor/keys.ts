import type { Editor } from '@tiptap/core'

/** What the keys can ask of the page around the editor. */
export type KeyActs = { send: (() => void) | null; link: () => void }

/**
 * The editor's keys beyond Tiptap's: Tab always leaves, so that nobody is caught in a list, and Ctrl+] and Ctrl+[
 * indent list items instead. True keeps the key from the editor; what the browser does with it is another matter.
 */
export function keyTaken(event: KeyboardEvent, editor: Editor, { send, link }: KeyActs): boolean {
  if (event.key === 'Tab') return true
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return false
  if (event.key === 'Enter') {
    if (send !== null) return take(event, send)
    // Nobody here sends, so whoever listens further out may.
    event.preventDefault()
    return true
  }
  if (event.key.toLowerCase() === 'k') return take(event, link)
  if (event.key === ']') return take(event, () => editor.commands.sinkListItem('listItem'))
  if (event.key === '[') return take(event, () => editor.commands.liftListItem('listItem'))
  return false
}

function take(event: KeyboardEvent, act: () => void): true {
  event.preventDefault()
  event.stopPropagation()
  act()
  return true
}
