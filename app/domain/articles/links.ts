/** The web addresses in a text, asked for by UTF-16 offset. */
export type Links = {
  /** The offset just after the address that covers this one, or null where none does. */
  endOf: (at: number) => number | null
  /** Whether an address ends where the closing marks before this offset begin. */
  endsBefore: (at: number) => boolean
}

/** Finds addresses with a scheme, with `www.` or with a path after a domain; closing punctuation is not part of them. */
export function findLinks(text: string): Links {
  const ends = new Map<number, number>()
  const tails = new Set<number>()
  for (const match of text.matchAll(address)) {
    let end = match.index + match[0].length
    while (end > match.index && closing.test(text.charAt(end - 1))) end--
    for (let at = match.index; at < end; at++) ends.set(at, end)
    tails.add(end)
  }
  return {
    endOf: (at) => ends.get(at) ?? null,
    endsBefore: (at) => {
      while (at > 0 && /[.!?]/u.test(text.charAt(at - 1)) && !tails.has(at)) at--
      return tails.has(at)
    },
  }
}

const address =
  /(?<![\p{L}\p{Nd}_.-])(?:https?:\/\/|www\.|(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12}(?=\/))[^\s<>"“”„»«]+/giu
const closing = /[.,;:!?…)\]'’*_]/u
