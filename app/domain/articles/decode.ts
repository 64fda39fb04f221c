import { articleLimits, type ArticleReason } from './article'

/** The text of a file, or the reason why it is not an article. */
export type Decoded = { text: string } | { reason: ArticleReason }

/** Returns why a source cannot be read as an article, or null; does not check its content. */
export function articleUnreadable(source: string | Uint8Array): ArticleReason | null {
  if (typeof source === 'string') return textUnreadable(source)
  const decoded = decodeArticle(source)
  return 'reason' in decoded ? decoded.reason : null
}

/**
 * Decodes a file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which contains
 * Latin-1 (WHATWG Encoding).
 */
export function decodeArticle(bytes: Uint8Array): Decoded {
  if (bytes.length > articleLimits.bytes) return { reason: 'articles.tooLarge' }
  const utf16 = utf16Of(bytes)
  if (utf16 === null && bytes.includes(0)) return { reason: 'articles.binary' }
  const text =
    utf16 === null
      ? (decodeStrictly('utf-8', bytes) ?? decodeWindows1252(bytes))
      : decodeStrictly(utf16, bytes)
  if (text === null) return { reason: 'articles.undecodable' }
  const reason = textUnreadable(text) ?? (hasForeignControls(text) ? 'articles.undecodable' : null)
  return reason === null ? { text } : { reason }
}

function textUnreadable(text: string): ArticleReason | null {
  if (
    text.length > articleLimits.bytes ||
    new TextEncoder().encode(text).length > articleLimits.bytes
  )
    return 'articles.tooLarge'
  if (text.trim() === '') return 'articles.empty'
  if (looksBinary(text)) return 'articles.binary'
  return /\p{L}/u.test(text) ? null : 'articles.empty'
}

function looksBinary(text: string): boolean {
  let suspicious = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    const control = (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f
    if (control || code === 0xfffd) suspicious++
  }
  return suspicious >= 4 && suspicious > text.length / 100
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeStrictly(
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  bytes: Uint8Array,
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Some runtimes decode Windows-1252 as Latin-1, where these 32 bytes are control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/gu, (control) =>
    windows1252Characters.charAt(control.charCodeAt(0) - 0x80),
  )
}

const windows1252Characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Windows-1252 leaves five bytes unassigned; a text with these has another encoding. */
function hasForeignControls(text: string): boolean {
  return /[\u0081\u008d\u008f\u0090\u009d]/u.test(text)
}
