import { hasMark, hrefOf, linkTarget, type Mark, type Text } from './document'
import { sharedNesting, nestedMarks } from './nesting'

/** A part of a line of Markdown; only words may be escaped differently. */
type Piece = { kind: 'words' | 'opening' | 'closing' | 'fixed'; text: string }

/** Serialises a line of marked text as Markdown, escaped so that it parses as the same text. */
export function lineMarkdown(line: readonly Text[]): string {
  const pieces = line.flatMap((text, index): Piece[] => {
    const [before, after] = [
      sharedNesting(line[index - 1], text),
      sharedNesting(text, line[index + 1]),
    ]
    const marks = nestedMarks(text)
    const bare = isBareLink(text) && before < marks.length && after < marks.length
    const written = bare ? marks.slice(0, -1) : marks
    return [
      ...written.slice(before).flatMap(opening),
      bare ? { kind: 'fixed', text: `<${text.text}>` } : words(text, index === 0),
      ...written.slice(after).reverse().flatMap(closing),
    ]
  })
  return withDelimitersApart(pieces)
    .map(({ kind, text }, index, all) => {
      const makesImage = kind === 'words' && text.endsWith('!') && all[index + 1]?.text === '['
      return makesImage ? `${text.slice(0, -1)}\\!` : text
    })
    .join('')
}

/** Returns true when a link's text is its own address, so that `<address>` is sufficient. */
function isBareLink(text: Text): boolean {
  const href = hrefOf(text)
  return href !== null && linkTarget(text.text) === href
}

function opening(mark: Mark): Piece[] {
  if (mark.type === 'code') return []
  return [
    mark.type === 'link'
      ? { kind: 'fixed', text: '[' }
      : { kind: 'opening', text: delimiter(mark) },
  ]
}

function closing(mark: Mark): Piece[] {
  if (mark.type === 'code') return []
  if (mark.type !== 'link') return [{ kind: 'closing', text: delimiter(mark) }]
  return [{ kind: 'fixed', text: `](${mark.attrs.href.replace(/[\\()&]/g, '\\$&')})` }]
}

const delimiter = (mark: Mark): string => (mark.type === 'bold' ? '**' : '_')

function words(text: Text, startsLine: boolean): Piece {
  if (hasMark(text, 'code')) return { kind: 'fixed', text: codeSpan(text.text) }
  const escaped = text.text
    .replace(/[\\`*[\]]/g, '\\$&')
    // Two letters on each side, because the outer one may become an entity.
    .replace(/(?<![\p{L}\p{N}]{2})_|_(?![\p{L}\p{N}]{2})/gu, '\\_')
    .replace(/<(?=\S)|&(?=#|[a-z\d]+;)/gi, '\\$&')
    // Otherwise a bare address would become a link.
    .replace(/(?<=http|https):(?=\/\/)/gi, '\\:')
  return { kind: 'words', text: startsLine ? lineStart(escaped) : escaped }
}

/** Escapes what starts a heading, quote, list, rule or fence at the beginning of a line. */
function lineStart(text: string): string {
  return text
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$|-)|=+\s*$|~~~)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

function codeSpan(code: string): string {
  const ticks = '`'.repeat(longestRun(code) + 1)
  const padding = /^`|`$|^ .* $/.test(code) ? ' ' : ''
  return ticks + padding + code + padding + ticks
}

/** Returns the length of the longest run of backticks in a text. */
export const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/**
 * Emphasis inside a word is not always recognised (CommonMark 0.31, "left-flanking delimiter run");
 * where it would not be, the outer letter is written as an entity, which counts as punctuation.
 */
function withDelimitersApart(pieces: Piece[]): Piece[] {
  const result = [...pieces]
  for (let changed = true; changed;) {
    changed = false
    result.forEach((piece, index) => {
      if (piece.kind !== 'opening' && piece.kind !== 'closing') return
      const outside = piece.kind === 'opening' ? index - 1 : index + 1
      const inside = piece.kind === 'opening' ? index + 1 : index - 1
      const neighbour = result[outside]
      const side = piece.kind === 'opening' ? 'last' : 'first'
      if (neighbour?.kind !== 'words' || !isLetter(edge(neighbour.text, side))) return
      const innermost = edge(result[inside]?.text ?? '', side === 'last' ? 'first' : 'last')
      if (piece.text === '**' && isLetter(innermost)) return
      result[outside] = { kind: 'words', text: withEntity(neighbour.text, side) }
      changed = true
    })
  }
  return result
}

type Side = 'first' | 'last'

/** Returns the first or last character of a text, or an empty string. */
function edge(text: string, side: Side): string {
  const characters = side === 'first' ? [...text.slice(0, 2)] : [...text.slice(-2)]
  return (side === 'first' ? characters[0] : characters.at(-1)) ?? ''
}

const isLetter = (character: string): boolean => /^[^\s\p{P}\p{S}]$/u.test(character)

function withEntity(text: string, side: Side): string {
  const character = edge(text, side)
  const entity = `&#${character.codePointAt(0) ?? 0};`
  return side === 'first'
    ? entity + text.slice(character.length)
    : text.slice(0, -character.length) + entity
}
