import { plainText } from '~/domain/posts/document/plainText'
import { documentFromJson } from '~/ui/editor/documentFrom'

/** What a form's text belongs to: a reply to a thread or post, or a post being edited. */
export type FormTarget = { thread: number | null; post: number | null }

/** Parses a form's action; null when it is none of these. */
export function formTarget(action: string): FormTarget | null {
  const [, kind, id] = /^\/([tp])\/([1-9]\d{0,8})\/(?:reply|edit)$/.exec(action) ?? []
  if (id === undefined) return null
  return kind === 't' ? { thread: Number(id), post: null } : { thread: null, post: Number(id) }
}

/** Returns the plain text of a form: from the editor's JSON or the textarea. */
export function plainTextOf(said: string): string {
  const document = said.startsWith('{') ? documentFromJson(said) : null
  return document === null ? said : plainText(document)
}
