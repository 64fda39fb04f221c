import type { PostDocument } from '~/domain/posts/document/document'
import { documentFromJson } from './documentFrom'

const prefix = 'draft:'

/** Keeps unsent words (the editor's JSON) in this browser; empty words are forgotten. Says whether they are kept. */
export function keepDraft(key: string, json: string, storage = browserStorage()): boolean {
  if (json === '') {
    clearDraft(key, storage)
    return false
  }
  try {
    storage?.setItem(prefix + key, json)
    return storage !== null
  } catch {
    // A full or closed storage must not stand between somebody and the sentence they are writing.
    return false
  }
}

/** The words that were kept under this key, or null. */
export function restoreDraft(key: string, storage = browserStorage()): PostDocument | null {
  try {
    const json = storage?.getItem(prefix + key) ?? null
    return json === null ? null : documentFromJson(json)
  } catch {
    return null
  }
}

/** Forgets the words that were kept under this key. */
export function clearDraft(key: string, storage = browserStorage()): void {
  try {
    storage?.removeItem(prefix + key)
  } catch {
    // What cannot be reached need not be forgotten.
  }
}

/** The part of a browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

function browserStorage(): DraftStorage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    // Merely to ask throws where site data is blocked.
    return null
  }
}
