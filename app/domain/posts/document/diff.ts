import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff'

/** A stretch of text that two versions share, or that only the later or the earlier one has. */
export type Change = { kind: 'same' | 'added' | 'removed'; text: string }

/** How many words, or else lines, may differ before a coarser answer is given: the cost grows with their square. */
const editLimits = { words: 1_000, lines: 700 } as const

/** What changed from one text to another: word by word, in largely rewritten texts line by line, else as a whole. */
export function diffTexts(before: string, after: string): Change[] {
  const changes =
    diffWordsWithSpace(before, after, { maxEditLength: editLimits.words }) ??
    diffLines(before, after, { maxEditLength: editLimits.lines })
  if (changes === undefined)
    return [removed(before), added(after)].filter(({ text }) => text !== '')
  return changes.map(changeOf)
}

const removed = (text: string): Change => ({ kind: 'removed', text })
const added = (text: string): Change => ({ kind: 'added', text })

function changeOf({ added: isAdded, removed: isRemoved, value }: ChangeObject<string>): Change {
  if (isAdded) return added(value)
  return isRemoved ? removed(value) : { kind: 'same', text: value }
}
