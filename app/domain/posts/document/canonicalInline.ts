import { Refusal } from '~/domain/refusal'
import { linkTarget, markKinds, type Inline, type Mark, type MarkKind, type Text } from './document'
import { isRecord, type JsonRecord } from './json'
import { sharedMarks } from './nesting'

/** Returns a paragraph's content in canonical form; empty when nothing is visible. */
export function canonicalInline(nodes: JsonRecord[]): Inline[] {
  const lines: Text[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(textOf(node))
  }
  const seen = lines.map(canonicalLine)
  while (seen[0]?.length === 0) seen.shift()
  while (seen.at(-1)?.length === 0) seen.pop()
  return seen.flatMap((line, index): Inline[] =>
    index === 0 ? line : [{ type: 'hardBreak' }, ...line],
  )
}

/** Returns a code block's text with its line breaks and tabs, without marks. */
export function cleanCode(nodes: JsonRecord[]): string {
  return nodes
    .map((node) => (node.type === 'hardBreak' ? '\n' : cleaned(textOf(node, 'code').text)))
    .join('')
}

function textOf(node: JsonRecord, place: 'line' | 'code' = 'line'): Text {
  if (node.type !== 'text' || typeof node.text !== 'string')
    throw new Refusal('invalid', 'posts.badDocument')
  if (node.text.includes('\0') || !node.text.isWellFormed())
    throw new Refusal('invalid', 'posts.badDocument')
  const text = cleaned(node.text)
  return marked(
    place === 'line' ? text.replace(/[\n\t\u2028\u2029]/g, ' ') : text,
    marksOf(node.marks),
  )
}

/**
 * Control characters break databases and terminals; bidi overrides and isolates make a text read as
 * another one.
 */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
}

function marksOf(marks: unknown): Mark[] {
  if (marks === undefined) return []
  if (!Array.isArray(marks) || marks.length > 8) throw new Refusal('invalid', 'posts.badDocument')
  const found = marks.flatMap((mark) => markOf(mark) ?? [])
  // The editor's schema allows no other mark on code.
  if (found.some((mark) => mark.type === 'code')) return [{ type: 'code' }]
  return markKinds.flatMap((kind) => found.find((mark) => mark.type === kind) ?? [])
}

function markOf(mark: unknown): Mark | null {
  const type = isRecord(mark) ? mark.type : null
  if (type === 'bold' || type === 'italic' || type === 'code') return { type }
  if (type !== 'link' || !isRecord(mark)) throw new Refusal('invalid', 'posts.badDocument')
  const href = linkTarget(isRecord(mark.attrs) ? mark.attrs.href : null)
  return href === null ? null : { type: 'link', attrs: { href } }
}

function canonicalLine(texts: Text[]): Text[] {
  const trimmed = trimmedEnd(trimmedStart(merged(texts)))
  return merged(unmarkEnds(unmarkStarts(trimmed.flatMap(spacesApart))))
}

function merged(texts: Text[]): Text[] {
  const result: Text[] = []
  for (const text of texts) {
    const last = result.at(-1)
    if (text.text === '') continue
    if (last && sameMarks(last, text))
      result[result.length - 1] = { ...last, text: last.text + text.text }
    else result.push(text)
  }
  return result
}

function trimmedStart(texts: Text[]): Text[] {
  const first = texts.findIndex((text) => /\S/.test(text.text))
  return first < 0
    ? []
    : texts
        .slice(first)
        .map((text, index) => (index === 0 ? { ...text, text: text.text.trimStart() } : text))
}

function trimmedEnd(texts: Text[]): Text[] {
  const last = texts.findLastIndex((text) => /\S/.test(text.text))
  return texts
    .slice(0, last + 1)
    .map((text, index) => (index === last ? { ...text, text: text.text.trimEnd() } : text))
}

/** Splits off the spaces at both ends of a text, so that they can lose their marks. */
function spacesApart(text: Text): Text[] {
  if (text.marks === undefined || text.marks.some((mark) => mark.type === 'code')) return [text]
  const core = text.text.trim()
  if (core === '') return [text]
  const start = text.text.indexOf(core)
  const parts = [text.text.slice(0, start), core, text.text.slice(start + core.length)]
  return parts.filter((part) => part !== '').map((part) => ({ ...text, text: part }))
}

/** Removes marks from leading spaces unless the text before has the same mark. */
function unmarkStarts(texts: Text[]): Text[] {
  const result: Text[] = []
  for (const text of texts)
    result.push(isSpace(text) ? marked(text.text, sharedMarks(result.at(-1), text)) : text)
  return result
}

/** Removes marks from trailing spaces unless the text after has the same mark. */
function unmarkEnds(texts: Text[]): Text[] {
  const result: Text[] = []
  for (const text of texts.toReversed())
    result.push(isSpace(text) ? marked(text.text, sharedMarks(result.at(-1), text)) : text)
  return result.reverse()
}

const isSpace = (text: Text): boolean =>
  !/\S/.test(text.text) &&
  text.marks !== undefined &&
  !text.marks.some((mark) => mark.type === 'code')

function marked(text: string, marks: Mark[]): Text {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}

function sameMarks(one: Text, other: Text): boolean {
  const key = (text: Text) =>
    markKinds.map((kind: MarkKind) => text.marks?.find((mark) => mark.type === kind))
  return JSON.stringify(key(one)) === JSON.stringify(key(other))
}
