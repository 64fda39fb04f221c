import { createHash } from 'node:crypto'

/** Tells whether two articles say the same: SHA-256 (hex) of the plain text, whatever its spaces and line ends. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).digest('hex')
