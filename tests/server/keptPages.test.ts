import { expect, test } from 'vitest'
import type { SurrogateKey } from '~/http/surrogateKey'
import { copyOf } from '../../server/copy'
import { keptPages } from '../../server/keptPages'

const aCopy = (size: number, ...madeOf: SurrogateKey[]) => copyOf({ status: 200, headers: [['content-type', 'text/html']], body: Buffer.alloc(size), madeOf: new Set(madeOf) }, 0, undefined)

test('what is kept stays within its bytes, whatever is kept', () => {
  const pages = keptPages(1_000_000)
  for (let n = 0; n < 600; n++) {
    pages.keep(`de /p/${n % 250}`, aCopy((n * 7_919) % 60_000, `thread-${n}`, 'lists'))
    expect(pages.extent().bytes).toBeLessThanOrEqual(1_000_000)
  }
  expect(pages.extent().copies).toBeGreaterThan(2)
})

test('one that is too large is not kept, nor is what it would have replaced', () => {
  const pages = keptPages(1_000_000)
  pages.keep('de /', aCopy(1_000, 'lists'))
  pages.keep('de /', aCopy(400_000, 'lists'))
  expect(pages.get('de /')).toBeUndefined()
})

test('what has moved is marked wherever it stands, and what was replaced by something else is not', () => {
  const pages = keptPages(1_000_000)
  pages.keep('a', aCopy(10, 'thread-1'))
  pages.keep('b', aCopy(10, 'thread-1', 'lists'))
  pages.keep('c', aCopy(10, 'thread-2'))
  pages.keep('a', aCopy(10, 'thread-2'))
  pages.moved(['thread-1'], false)
  expect(['a', 'b', 'c'].map((key) => pages.get(key)?.moved)).toEqual([false, true, false])
  pages.allMoved()
  expect(['a', 'b', 'c'].map((key) => pages.get(key)?.moved)).toEqual([true, true, true])
  pages.moved(['thread-2'], true)
  expect(['a', 'b', 'c'].map((key) => pages.get(key) !== undefined)).toEqual([false, true, false])
})
