import { limits, linkTarget } from './document'

/** A segment of text, with its address if it is a link. */
export type LinkSegment = { text: string; href: string | null }

/**
 * Splits a text at bare web addresses, in linear time. Punctuation after an address belongs to the
 * sentence, and so does a closing bracket that the address did not open.
 */
export function bareLinks(text: string): LinkSegment[] {
  const stretches: LinkSegment[] = []
  let end = 0
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])https?:\/\/[^\s<>"`]+/giu)) {
    const address = match[0].length > limits.href ? '' : withoutPunctuation(match[0])
    const href = linkTarget(address)
    if (href === null) continue
    stretches.push({ text: text.slice(end, match.index), href: null }, { text: address, href })
    end = match.index + address.length
  }
  return [...stretches, { text: text.slice(end), href: null }].filter(
    (stretch) => stretch.text !== '',
  )
}

function withoutPunctuation(address: string): string {
  let unopened = count(address, ')') - count(address, '(')
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (last === ')' && unopened > 0) unopened--
    else if (!/[.,;:!?'*_~\]»«“”„‘’…]/.test(last)) break
  }
  return address.slice(0, end)
}

const count = (text: string, character: string): number => text.split(character).length - 1
