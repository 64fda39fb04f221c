import type { PostDocument } from '~/domain/posts/document/document'
import { documentFromJson } from './documentFrom'

const prefix = 'draft:'

/**
 * Stores a draft (the editor's JSON) in this browser, or deletes it when empty. Returns whether it
 * is stored.
 */
export function keepDraft(key: string, json: string, storage = browserStorage()): boolean {
  if (json === '') {
    clearDraft(key, storage)
    return false
  }
  try {
    storage?.setItem(prefix + key, json)
    return storage !== null
  } catch {
    // Storage that is full or blocked must not interrupt writing.
    return false
  }
}

/** Returns the stored draft, or null. */
export function restoreDraft(key: string, storage = browserStorage()): PostDocument | null {
  try {
    const json = storage?.getItem(prefix + key) ?? null
    return json === null ? null : documentFromJson(json)
  } catch {
    return null
  }
}

/** Deletes the stored draft. */
export function clearDraft(key: string, storage = browserStorage()): void {
  try {
    storage?.removeItem(prefix + key)
  } catch {
    // Unavailable storage contains no draft.
  }
}

/** The methods of a browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

function browserStorage(): DraftStorage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    // Accessing storage throws where site data is blocked.
    return null
  }
}
