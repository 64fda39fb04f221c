import { hasMark, hrefOf, linkTarget, type Mark, type Text } from './document'
import { carried, nestedMarks } from './nesting'

/** A piece of a line of Markdown; only words may be spelt in another way. */
type Piece = { kind: 'words' | 'opening' | 'closing' | 'fixed'; text: string }

/** One line of marked text as Markdown, escaped so that nothing in it means more than itself. */
export function lineMarkdown(line: readonly Text[]): string {
  const pieces = line.flatMap((text, index): Piece[] => {
    const [before, after] = [carried(line[index - 1], text), carried(text, line[index + 1])]
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

/** Whether a link shows nothing but its own address, so that `<address>` says it all. */
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
    // Two letters on either side, for the one at the edge may yet become an entity.
    .replace(/(?<![\p{L}\p{N}]{2})_|_(?![\p{L}\p{N}]{2})/gu, '\\_')
    .replace(/<(?=\S)|&(?=#|[a-z\d]+;)/gi, '\\$&')
    // Else a bare address would become a link.
    .replace(/(?<=http|https):(?=\/\/)/gi, '\\:')
  return { kind: 'words', text: startsLine ? lineStart(escaped) : escaped }
}

/** What begins a heading, quote, list, rule or fence only at the start of a line. */
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

/** How many backticks stand together in a text at most. */
export const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/**
 * Emphasis inside a word is not always seen as such (CommonMark 0.31, "left-flanking delimiter run"); where it would not
 * be, the letter outside is written as an entity, which counts as punctuation.
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

/** The first or last character of a text, or nothing. */
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
