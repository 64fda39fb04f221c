/**
 * Parses an address; null when it is invalid. Used instead of `URL.canParse`, which in Node 20
 * rejects addresses with letters such as "ü" once V8 has optimised the calling code.
 */
export function parseUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
