import { expect, test } from 'vitest'
import { clearDraft, keepDraft, restoreDraft, type DraftStorage } from '~/ui/editor/draft'

const json = (text: string) =>
  JSON.stringify({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })

function aStorage(): DraftStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const refused = (): never => {
  throw new DOMException('full or denied', 'QuotaExceededError')
}
const closedStorage: DraftStorage = { getItem: refused, setItem: refused, removeItem: refused }

test('unsent words are there again under their own key, and under no other', () => {
  const storage = aStorage()
  expect(keepDraft('reply-7', json('Hallo'), storage)).toBe(true)
  expect(restoreDraft('reply-7', storage)).toEqual(JSON.parse(json('Hallo')))
  expect(restoreDraft('reply-8', storage)).toBeNull()
})

test('words that were sent or deleted are forgotten', () => {
  const storage = aStorage()
  keepDraft('a', json('a'), storage)
  clearDraft('a', storage)
  keepDraft('b', json('b'), storage)
  keepDraft('b', '', storage)
  expect([restoreDraft('a', storage), restoreDraft('b', storage)]).toEqual([null, null])
})

test.each([
  'nonsense',
  '{}',
  '{"type":"doc","content":[{"type":"iframe"}]}',
  json('a'.repeat(40_000)),
  json(' '),
])('a draft that is no document any more is no draft: %.40s', (kept) => {
  const storage = aStorage()
  keepDraft('a', kept, storage)
  expect(restoreDraft('a', storage)).toBeNull()
})

test('a browser that keeps nothing does not disturb the writing', () => {
  for (const storage of [closedStorage, null]) {
    expect(keepDraft('a', json('a'), storage)).toBe(false)
    expect(restoreDraft('a', storage)).toBeNull()
    expect(() => clearDraft('a', storage)).not.toThrow()
  }
})

test('on the server there are no drafts', () => {
  expect(keepDraft('a', json('a'))).toBe(false)
  expect(restoreDraft('a')).toBeNull()
})
