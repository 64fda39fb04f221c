/**
 * A page's text with a selection: `text` has a line break between blocks, `from` and `to` are
 * character offsets.
 */
export type SelectedText = { text: string; from: number; to: number }

/** Passages from this length on are identified by their beginning and end only. */
const long = 120

/** Maximum number of words for the beginning and end of a long passage, and for its context. */
const most = { ends: 4, around: 6 }

/**
 * Returns the text fragment of a selected passage, `#:~:text=[prefix-,]start[,end][,-suffix]`, or
 * null when it cannot be found again. WICG Scroll-to-Text-Fragment: browsers match whole words, the
 * first match counts; start and end may be in different blocks, everything else may not.
 */
export function textFragment(selected: SelectedText): string | null {
  const passage = wholeWords(selected)
  if (passage === null) return null
  const { text, from, to } = passage
  const said = text.slice(from, to)
  const words = wordsIn(text, from, to)
  const isLong = said.includes('\n') || said.length > long
  const count = Math.min(most.ends, Math.floor(words.length / 2))
  const ends = isLong && count > 0 ? pair(text, words, count) : [{ from, to }]
  const [start, end] = ends
  if (!start) return null
  const { prefix, suffix } = context(text, ends)
  const name = (span: Span) => encoded(text.slice(span.from, span.to))
  const parts = [
    prefix && `${name(prefix)}-`,
    name(start),
    end && name(end),
    suffix && `-${name(suffix)}`,
  ]
  return `#:~:text=${parts.filter(Boolean).join(',')}`
}

type Span = { from: number; to: number }

const isWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(character)

/** Trims the selection and extends it to whole words. */
function wholeWords({ text, from, to }: SelectedText): SelectedText | null {
  let [start, end] = [Math.max(0, from), Math.min(text.length, to)]
  while (start < end && !isWord(text[start]) && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (!wordsIn(text, start, end).length) return null
  if (isWord(text[start])) while (isWord(text[start - 1])) start--
  if (isWord(text[end - 1])) while (isWord(text[end])) end++
  return { text, from: start, to: end }
}

/** Splits at white space. */
function wordsIn(text: string, from: number, to: number): Span[] {
  return [...text.slice(from, to).matchAll(/\S+/g)]
    .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
    .map((match) => ({ from: from + match.index, to: from + match.index + match[0].length }))
}

/** Returns the first and last words of a passage, each within one block. */
function pair(text: string, words: readonly Span[], count: number): [Span, Span] {
  const first = words.slice(0, count)
  const last = words.slice(-count)
  const startsIn = text.slice(first[0]?.from).split('\n', 1)[0] ?? ''
  const blockEnd = (first[0]?.from ?? 0) + startsIn.length
  const blockStart = text.lastIndexOf('\n', (last.at(-1)?.to ?? 0) - 1) + 1
  const start = first.filter(({ to }) => to <= blockEnd)
  const end = last.filter(({ from }) => from >= blockStart)
  return [spanOf(start), spanOf(end)]
}

const spanOf = (words: readonly Span[]): Span => ({
  from: words[0]?.from ?? 0,
  to: words.at(-1)?.to ?? 0,
})

/** Returns the shortest context that distinguishes the passage from all other matches. */
function context(
  text: string,
  [start, end]: readonly Span[],
): { prefix: Span | null; suffix: Span | null } {
  if (!start || isFirst(text, { start, end, prefix: null, suffix: null }))
    return { prefix: null, suffix: null }
  const before = blockOf(text, start.from)
  const after = blockOf(text, (end ?? start).to)
  const beforeWords = wordsIn(text, before.from, start.from)
  const afterWords = wordsIn(text, (end ?? start).to, after.to)
  let found = { prefix: null as Span | null, suffix: null as Span | null }
  for (let count = 1; count <= most.around; count++) {
    const prefix = beforeWords.length > 0 ? spanOf(beforeWords.slice(-count)) : null
    const suffix = afterWords.length > 0 ? spanOf(afterWords.slice(0, count)) : null
    for (const tried of [
      { prefix, suffix: null },
      { prefix: null, suffix },
      { prefix, suffix },
    ]) {
      found = tried
      if (isFirst(text, { start, end, ...tried })) return tried
    }
  }
  return found
}

function blockOf(text: string, at: number): Span {
  const end = text.indexOf('\n', at)
  return { from: text.lastIndexOf('\n', at - 1) + 1, to: end < 0 ? text.length : end }
}

type Named = { start: Span; end: Span | undefined; prefix: Span | null; suffix: Span | null }

/** Returns true when this is the first match in the page. */
function isFirst(text: string, { start, end, prefix, suffix }: Named): boolean {
  const plain = folded(text)
  const said = (span: Span | null | undefined) => (span ? plain.slice(span.from, span.to) : '')
  for (const at of placesOf(plain, said(start), 0)) {
    if (at > start.from) return false
    if (!plain.slice(0, at).trimEnd().endsWith(said(prefix))) continue
    const startsTo = at + start.to - start.from
    const stops = end
      ? placesOf(plain, said(end), startsTo).map((stop) => stop + end.to - end.from)
      : [startsTo]
    const stop = stops.find((one) => plain.slice(one).trimStart().startsWith(said(suffix)))
    if (stop !== undefined) return at === start.from && stop === (end ?? start).to
  }
  return false
}

/** Returns the positions of whole-word matches after an offset. */
function placesOf(text: string, words: string, from: number): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (isBounded(text, at, at + words.length)) places.push(at)
  return places
}

const isBounded = (text: string, from: number, to: number) =>
  !(isWord(text[from]) && isWord(text[from - 1])) && !(isWord(text[to - 1]) && isWord(text[to]))

/** Browsers ignore case; folding must not change the number of characters. */
const folded = (text: string) =>
  [...text]
    .map((character) =>
      character.toLowerCase().length === character.length ? character.toLowerCase() : character,
    )
    .join('')

/** Percent-encodes a text, including the fragment's own syntax: `-`, `,` and `&`. */
const encoded = (text: string) =>
  encodeURIComponent(
    text
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
      .replace(/\s+/g, ' '),
  ).replaceAll('-', '%2D')
