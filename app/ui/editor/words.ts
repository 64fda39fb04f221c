/** Every word that the editor shows or says, in the language of the interface. */
export type EditorWords = {
  toolbar: string
  bold: string
  italic: string
  bulletList: string
  orderedList: string
  quote: string
  code: string
  codeBlock: string
  link: string
  undo: string
  redo: string
  /** How the keyboard leaves the editor, indents list items and sends. */
  keys: string
  linkAddress: string
  linkSet: string
  linkRemove: string
  linkCancel: string
  /** Said when an address is none that a post may link to. */
  linkBad: string
}
