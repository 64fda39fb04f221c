/** All texts of the editor in the interface language. */
export type EditorMessages = {
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
  /** Explains the keys for leaving the editor, indenting and sending. */
  keys: string
  linkAddress: string
  linkSet: string
  linkRemove: string
  linkCancel: string
  /** Shown when a post may not link to an address. */
  linkBad: string
}
