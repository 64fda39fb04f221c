/** A pair of quotation marks or brackets, as the UTF-16 offsets of both marks. */
export type Pair = { opens: number; closes: number; quote: boolean }

/**
 * Pairs the quotation marks and brackets of a text, keyed by the offset of either mark: „…“ “…” »…«
 * «…» "…" ‚…‘ ‘…’ '…' (…) […]. Unpaired marks, apostrophes and inch signs are omitted. Takes linear
 * time: beyond `maxDepth` open marks the outermost is dropped.
 */
export function pairMarks(text: string, isLink: (at: number) => boolean): Map<number, Pair> {
  const pairs = new Map<number, Pair>()
  let open: { at: number; closers: string }[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (!marks.has(mark) || isLink(at)) continue
    const depth = mayClose(text, at)
      ? open.findLastIndex(({ closers }) => closers.includes(mark))
      : -1
    const opener = open[depth]
    if (opener !== undefined) {
      const pair = { opens: opener.at, closes: at, quote: mark !== ')' && mark !== ']' }
      pairs.set(pair.opens, pair).set(at, pair)
      open = open.slice(0, depth)
    } else if (mayOpen(text, at)) {
      open.push({ at, closers: closersOf[mark] ?? '' })
      if (open.length > maxDepth) open.shift()
    }
  }
  return pairs
}

/** Returns true for a character that closes a quotation or bracket after a sentence. */
export function isClosingMark(mark: string): boolean {
  return '“”"«»’\'‘‹›)]'.includes(mark) && mark !== ''
}

const maxDepth = 8

const closersOf: Partial<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '„': '“”"',
  '“': '”"',
  '"': '"“”',
  '»': '«',
  '«': '»',
  '‚': "‘’'",
  '‘': "’'",
  "'": "'’",
  '›': '‹',
  '‹': '›',
}

const marks = new Set([...Object.keys(closersOf), ')', ']', '”', '’'])

function mayClose(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if ('«»‹›)]'.includes(mark)) return true
  if (isBlank(text.charAt(at - 1))) return false
  return "’'‘".includes(mark) ? !isWordCharacter(text.charAt(at + 1)) : true
}

function mayOpen(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if ('([„»«‚›‹'.includes(mark)) return true
  if (isBlank(text.charAt(at + 1))) return false
  return mark === '“' || ('"\'‘'.includes(mark) && !isWordCharacter(text.charAt(at - 1)))
}

/** The positions before and after the text count as blank too. */
function isBlank(character: string): boolean {
  return /^\s?$/u.test(character)
}

function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{Nd}]$/u.test(character)
}
