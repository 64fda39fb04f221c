import { expect, test } from 'vitest'
import { addsSource, compareSources, sameSources } from '~/domain/sources/compareSources'
import type { Citation } from '~/domain/sources/source'

const aCitation = (address: string, title = 'A study'): Citation => ({
  address,
  title,
  publisher: null,
  dated: null,
  quote: null,
  archived: null,
})
const [one, other] = [aCitation('https://example.org/1'), aCitation('https://example.org/2')]

test('a revision shows the added citations, and after its own the removed ones', () => {
  expect(compareSources([one], [other])).toEqual([
    { kind: 'added', source: other },
    { kind: 'dropped', source: one },
  ])
  expect(compareSources([one, other], [other, one]).map(({ kind }) => kind)).toEqual([
    'same',
    'same',
  ])
  expect(compareSources([one], [{ ...one, title: 'The study' }]).map(({ kind }) => kind)).toEqual([
    'added',
    'dropped',
  ])
})

test('the first version changes nothing', () => {
  expect(compareSources(null, [one])).toEqual([{ kind: 'same', source: one }])
})

test('sources are the same only with their words and in their order', () => {
  expect(sameSources([one, other], [{ ...one }, { ...other }])).toBe(true)
  for (const changed of [
    [other, one],
    [one],
    [],
    [one, { ...other, quote: 'So.' }],
    [one, other, one],
  ])
    expect(sameSources([one, other], changed)).toBe(false)
})

test('a source is new by its address, however it is written and whatever is said of it', () => {
  expect(
    addsSource(
      [one],
      [{ ...one, title: 'Anders' }, aCitation('https://EXAMPLE.org/1?utm_source=x#top')],
    ),
  ).toBe(false)
  expect([addsSource([one], [one, other]), addsSource([], [one]), addsSource([one], [])]).toEqual([
    true,
    true,
    false,
  ])
})
