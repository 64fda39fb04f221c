import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SurrogateKey } from '~/http/surrogateKey'
import { bodyOf, createCachedResponse, inEncoding, sizeOf } from '../../server/cachedResponse'
import { partitionedResponseStore, responseStore } from '../../server/responseStore'
import { staleFallback } from '../../server/staleFallback'

const anAnswer = (body: Buffer, madeOf: SurrogateKey[]) => ({
  status: 200,
  headers: [['content-type', 'text/html']] as const,
  body,
  madeOf: new Set(madeOf),
  reach: 'own' as const,
})
const aCopy = (size: number, ...madeOf: SurrogateKey[]) =>
  createCachedResponse(anAnswer(randomBytes(size), madeOf), 0, 'br')

test('what is kept stays within its bytes, whatever is kept', async () => {
  const pages = responseStore(1_000_000)
  for (let n = 0; n < 600; n++) {
    pages.put(`de /p/${n % 250}`, await aCopy((n * 7_919) % 60_000, `thread-${n}`, 'lists'))
    expect(pages.usage().bytes).toBeLessThanOrEqual(1_000_000)
  }
  expect(pages.usage().copies).toBeGreaterThan(2)
})

test('one that is too large is not kept, nor is what it would have replaced', async () => {
  const pages = responseStore(1_000_000)
  pages.put('de /', await aCopy(1_000, 'lists'))
  pages.put('de /', await aCopy(400_000, 'lists'))
  expect(pages.get('de /')).toBeUndefined()
})

test('invalidated pages are marked in all their entries, and replaced ones are not', async () => {
  const pages = responseStore(1_000_000)
  pages.put('a', await aCopy(10, 'thread-1'))
  pages.put('b', await aCopy(10, 'thread-1', 'lists'))
  pages.put('c', await aCopy(10, 'thread-2'))
  pages.put('a', await aCopy(10, 'thread-2'))
  pages.invalidate(['thread-1'], false)
  expect(['a', 'b', 'c'].map((key) => pages.get(key)?.isStale)).toEqual([false, true, false])
  pages.invalidateAll()
  expect(['a', 'b', 'c'].map((key) => pages.get(key)?.isStale)).toEqual([true, true, true])
  pages.invalidate(['thread-2'], true)
  expect(['a', 'b', 'c'].map((key) => pages.get(key) !== undefined)).toEqual([false, true, false])
})

const page = Buffer.from(`<main>${'Ohne Regeln gibt es keine Sicherheit. '.repeat(10_000)}</main>`)

test.each(['br', 'gzip', 'identity'] as const)(
  'a page takes the memory of its packings alone, and its words can be had from them: first wished for as %s',
  async (wished) => {
    const copy = await createCachedResponse(anAnswer(page, ['lists']), 0, wished)
    expect(Object.keys(copy.variants)).toEqual([wished === 'identity' ? 'br' : wished])
    expect(sizeOf(copy)).toBeLessThan(page.length / 20)
    expect((await bodyOf(copy)).equals(page)).toBe(true)
    const plain = await inEncoding(copy, 'identity')
    expect([plain.bytes.equals(page), plain.etag]).toEqual([true, `"${copy.hash}"`])
    expect(sizeOf(copy)).toBeLessThan(page.length / 20)
  },
)

test('what gains nothing by packing is kept as it is', async () => {
  for (const body of [Buffer.from('User-agent: *'), Buffer.alloc(0)]) {
    const copy = await createCachedResponse(anAnswer(body, ['settings']), 0, 'br')
    expect([Object.keys(copy.variants), (await bodyOf(copy)).equals(body)]).toEqual([
      ['identity'],
      true,
    ])
  }
})

test('the last good page is packed too, and says so in its first line', async () => {
  const old = await staleFallback(
    await createCachedResponse(anAnswer(page, ['lists']), Date.UTC(2026, 10, 24, 13, 5), 'gzip'),
    'de',
    'br',
  )
  expect(Object.keys(old.variants)).toEqual(['br'])
  expect((await bodyOf(old)).toString()).toMatch(
    /^<main><p class="notice" role="status">Das Forum kann diese Seite gerade nicht erneuern\..{0,100}14:05 Uhr war\.<\/p>Ohne Regeln/,
  )
})

test('made-up places of pages that go on push out others of their kind, and no first page', async () => {
  const pages = partitionedResponseStore(400_000)
  for (const key of ['de /t/1/a', 'en /p/2']) pages.put(key, await aCopy(20_000, 'thread-1'))
  for (let n = 1; n < 200; n++) {
    pages.put(`de /t/1/a?after=-0.${n}_7`, await aCopy(9_000, 'thread-1'))
    expect(pages.usage().bytes).toBeLessThanOrEqual(400_000)
  }
  expect(
    ['de /t/1/a', 'en /p/2', 'de /t/1/a?after=-0.199_7', 'de /t/1/a?after=-0.1_7'].map(
      (key) => pages.get(key) !== undefined,
    ),
  ).toEqual([true, true, true, false])
  pages.invalidate(['thread-1'], false)
  expect(['de /t/1/a', 'de /t/1/a?after=-0.199_7'].map((key) => pages.get(key)?.isStale)).toEqual([
    true,
    true,
  ])
  pages.drop('de /t/1/a?after=-0.199_7')
  pages.invalidate(['thread-1'], true)
  expect(pages.usage()).toEqual({ copies: 0, bytes: 0 })
})
