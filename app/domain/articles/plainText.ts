import { toSingleLine, normaliseText, type Block, type Manuscript } from './manuscript'

/** A paragraph that still consists of its input lines. */
type Draft = { text: string; lines: number; item: boolean }

/**
 * Reads plain text by its layout: one paragraph per line, or hard-wrapped lines with blank lines
 * between paragraphs. A heading is a short line by itself without closing punctuation (except a
 * question mark) between paragraphs; the first line is the title if it looks like a heading.
 */
export function readPlain(source: string): Manuscript {
  const drafts = paragraphs(normaliseText(source).split('\n').map(toSingleLine))
  const headingLike = drafts.map((draft, at) => isHeadingLike(draft, drafts[at + 1]))
  const blocks = drafts.map(({ text }, at): Block => {
    if (!headingLike[at] || isInList(headingLike, at)) return { kind: 'paragraph', text }
    return { kind: 'heading', level: at === 0 ? 1 : 2, text }
  })
  return { blocks, title: null, lang: null }
}

function paragraphs(lines: string[]): Draft[] {
  const width = wrapWidth(lines)
  const drafts: Draft[] = []
  let draftLines: string[] = []
  let previous = ''
  let item = false
  const flush = () => {
    if (draftLines.length > 0)
      drafts.push({ text: draftLines.join(' '), lines: draftLines.length, item })
    draftLines = []
  }
  for (const line of lines) {
    const marker = itemMarker.exec(line)?.[0] ?? ''
    if (line === '' || marker !== '' || !continues(previous, width)) {
      flush()
      item = marker !== ''
    }
    if (line !== '') draftLines.push(line.slice(marker.length))
    previous = line
  }
  flush()
  return drafts
}

const itemMarker = /^(?:[-–—*•·▪◦‣]|[a-z]\))\s+(?=\S)/u
const widestWrap = 120

/** Returns the width at which lines were wrapped, or null when each line is a paragraph. */
function wrapWidth(lines: string[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  if (width > widestWrap) return null
  const followed = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '')
  const unfinished = followed.filter((line) => line.length >= width / 2 && !endsSentence(line))
  return unfinished.length > followed.length / 2 ? width : null
}

function continues(line: string, width: number | null): boolean {
  return width !== null && line !== '' && line.length >= width / 2
}

function endsSentence(line: string): boolean {
  return /[.!?:;…]$/u.test(withoutClosingMarks(line))
}

function isHeadingLike({ text, lines, item }: Draft, next: Draft | undefined): boolean {
  if (lines > 1 || item || text.length > 80 || next === undefined || next.item) return false
  if (!/^[„»«“"'‚‘(]?[\p{Lu}\p{Nd}]/u.test(text) || !/\p{L}/u.test(text) || isByline(text))
    return false
  const bare = withoutClosingMarks(text)
  if (/[.!:;,…–—-]$/u.test(bare)) return false
  // A short question may also be a paragraph: it is a heading only above something clearly longer.
  return (
    !bare.includes('?') ||
    (bare.indexOf('?') === bare.length - 1 && !/[.!]\s/u.test(bare) && next.text.length >= 120)
  )
}

/** Three consecutive lines that look like headings are a list or a poem. */
function isInList(headingLike: boolean[], at: number): boolean {
  const [a, b, d, e] = [
    headingLike[at - 2],
    headingLike[at - 1],
    headingLike[at + 1],
    headingLike[at + 2],
  ]
  return (a === true && b === true) || (b === true && d === true) || (d === true && e === true)
}

function isByline(line: string): boolean {
  return /^(?:Von|By)\s+\p{Lu}|^\d{1,2}\.?\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4}$|^\p{L}{3,9}\s\d{1,2},\s\d{4}$/u.test(
    line,
  )
}

function withoutClosingMarks(line: string): string {
  return line.replace(/[“”"«»’'‘)\]]{1,3}$/u, '')
}
