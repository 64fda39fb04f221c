import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff'

/** A segment that both versions share, or that only one has. */
export type Change = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * Maximum number of differing words, or else lines, before a coarser diff is used: the cost grows
 * quadratically.
 */
const editLimits = { words: 1_000, lines: 700 } as const

/** Compares two texts: by words; largely rewritten texts by lines, else as a whole. */
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
