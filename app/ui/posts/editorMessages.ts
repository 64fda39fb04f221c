import type { Translate } from '~/i18n/translate'
import type { EditorMessages } from '~/ui/editor/messages'

/** Returns the editor's texts in the reader's language. */
export const editorMessages = (t: Translate): EditorMessages => ({
  toolbar: t('editor.toolbar'),
  bold: t('editor.bold'),
  italic: t('editor.italic'),
  bulletList: t('editor.bulletList'),
  orderedList: t('editor.orderedList'),
  quote: t('editor.quote'),
  code: t('editor.code'),
  codeBlock: t('editor.codeBlock'),
  link: t('editor.link'),
  undo: t('editor.undo'),
  redo: t('editor.redo'),
  keys: t('editor.keys'),
  linkAddress: t('editor.linkAddress'),
  linkSet: t('editor.linkSet'),
  linkRemove: t('editor.linkRemove'),
  linkCancel: t('editor.linkCancel'),
  linkBad: t('editor.linkBad'),
})
