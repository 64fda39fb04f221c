/** Length of an excerpt in lists, in characters. */
export const excerptLength = 280

/**
 * Returns the beginning of a text, cut after a whole word if possible, with an ellipsis when there
 * is more.
 */
export function excerptOf(text: string, length = excerptLength): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const end = /\s/.test(text.charAt(length - 1)) ? cut.length : cut.search(/\s\S*$/)
  const whole = end > length / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole.trimEnd().replace(/[.,;:–-]+$/, '')}\u00a0…`
}
