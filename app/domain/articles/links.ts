/** The web addresses in a text, by UTF-16 offset. */
export type Links = {
  /** Returns the end of the address that covers an offset, or null. */
  endOf: (at: number) => number | null
  /** Returns true when an address ends where the closing marks before this offset start. */
  endsBefore: (at: number) => boolean
}

/**
 * Finds addresses with a scheme, with `www.`, or with a path after a domain; excludes closing
 * punctuation.
 */
export function findLinks(text: string): Links {
  const endByOffset = new Map<number, number>()
  const linkEnds = new Set<number>()
  for (const match of text.matchAll(address)) {
    let end = match.index + match[0].length
    while (end > match.index && closing.test(text.charAt(end - 1))) end--
    for (let at = match.index; at < end; at++) endByOffset.set(at, end)
    linkEnds.add(end)
  }
  return {
    endOf: (at) => endByOffset.get(at) ?? null,
    endsBefore: (at) => {
      while (at > 0 && /[.!?]/u.test(text.charAt(at - 1)) && !linkEnds.has(at)) at--
      return linkEnds.has(at)
    },
  }
}

const address =
  /(?<![\p{L}\p{Nd}_.-])(?:https?:\/\/|www\.|(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12}(?=\/))[^\s<>"“”„»«]+/giu
const closing = /[.,;:!?…)\]'’*_]/u
