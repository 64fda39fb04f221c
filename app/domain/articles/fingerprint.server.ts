import { createHash } from 'node:crypto'

/** Returns the SHA-256 (hex) of a plain text, ignoring differences in white space and line ends. */
export const articleFingerprint = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).digest('hex')
