import { plainText } from '~/domain/posts/document/plainText'
import { documentFromJson } from '~/ui/editor/documentFrom'

/** Where the words of a form go: in answer to a thread's question, or to a post or on it. */
export type Place = { thread: number | null; post: number | null }

/** The place that a form's action names; null where it names none. */
export function placeOf(action: string): Place | null {
  const [, kind, id] = /^\/([tp])\/([1-9]\d{0,8})\/(?:reply|edit)$/.exec(action) ?? []
  if (id === undefined) return null
  return kind === 't' ? { thread: Number(id), post: null } : { thread: null, post: Number(id) }
}

/** The plain text of what a form holds: the editor's document as JSON, or what was typed into the textarea. */
export function textIn(said: string): string {
  const document = said.startsWith('{') ? documentFromJson(said) : null
  return document === null ? said : plainText(document)
}
