import { expect, test } from 'vitest'
import { afterVote, axisLabel, latestCounts } from '~/ui/votes/ballot'

const counts = { up: 2, down: 1, agree: 0, disagree: 4, pass: 1 }

test('a press counts at once, and moves the ballot from where it was', () => {
  expect(
    afterVote({ counts, mine: { quality: null, agreement: -1 } }, 'agreement', 'agree'),
  ).toEqual({
    counts: { ...counts, agree: 1, disagree: 3 },
    mine: { quality: null, agreement: 1 },
  })
})

test('taking back takes one away', () => {
  expect(afterVote({ counts, mine: { quality: 1, agreement: null } }, 'quality', 'none')).toEqual({
    counts: { ...counts, up: 1 },
    mine: { quality: null, agreement: null },
  })
})

test('a vote’s response is shown until the page is loaded at that version or a later vote is answered', () => {
  const read = { version: 3, counts, mine: { quality: null, agreement: null } }
  const answer = {
    version: 5,
    counts: { ...counts, up: 3 },
    mine: { quality: 1 as const, agreement: null },
  }
  expect(latestCounts(read, [undefined, undefined])).toBe(read)
  expect(latestCounts(read, [undefined, answer])).toBe(answer)
  expect(latestCounts(read, [{ ...answer, version: 4 }, answer])).toBe(answer)
  for (const version of [5, 6])
    expect(latestCounts({ ...read, version }, [answer]).version).toBe(version)
  expect(latestCounts({ ...read, version: 5 }, [answer]).counts).toBe(counts)
})

test('an axis is announced with its votes, each with its count', () => {
  expect(
    axisLabel('Do you agree?', [
      { word: 'Agree', count: 2 },
      { word: 'Pass', count: '0' },
    ]),
  ).toBe('Do you agree? Agree 2, Pass 0')
})
