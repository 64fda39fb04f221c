import { get } from 'node:http'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { links } from '~/links'
import { aPost, aThread } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { attribute } from '../support/markup'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const kB = 1_000

/** Returns the transferred bytes of a script, and its static imports. */
const fetched = (path: string): Promise<{ bytes: number; needs: string[] }> =>
  new Promise((resolve, reject) => {
    get(forum.url + path, { headers: { 'Accept-Encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0
      answer
        .on('data', (piece: Buffer) => (bytes += piece.length))
        .on('end', () => {
          fetch(forum.url + path).then(
            async (plain) => resolve({ bytes, needs: importsOf(await plain.text()) }),
            reject,
          )
        })
    }).on('error', reject)
  })

// Dynamic imports, such as the editor, are calls.
const importsOf = (script: string) =>
  [...script.matchAll(/\bimport\s*(?:[\w*{}$,\s]+\bfrom\s*)?"\.\/([\w.-]+\.js)"/g)].map(
    ([, name]) => `/assets/${name}`,
  )

async function weightOf(scripts: readonly string[]): Promise<number> {
  const weights = new Map<string, number>()
  for (const waiting = [...scripts]; waiting.length > 0;) {
    const path = waiting.pop() ?? ''
    if (weights.has(path)) continue
    const { bytes, needs } = await fetched(path)
    weights.set(path, bytes)
    waiting.push(...needs)
  }
  return [...weights.values()].reduce((sum, bytes) => sum + bytes, 0)
}

const sourcesOf = (page: Page) => [
  ...page.all('script[src]').map((script) => attribute(script, 'src') ?? ''),
  ...page.all('link[rel=modulepreload]').map((link) => attribute(link, 'href') ?? ''),
]

async function paths() {
  const thread = await aThread({ question: 'Wer setzt die Standards?' })
  const post = await aPost({ thread })
  const { slug } = await database().article.findFirstOrThrow()
  return {
    thread: links.thread({ id: thread, title: 'Wer setzt die Standards?' }),
    others: [
      '/',
      `/p/${post}`,
      `/p/${post}/history`,
      '/themes',
      `/articles/${slug}`,
      '/sign-in',
      '/sign-up',
      '/nowhere',
    ],
  }
}

test('readers get one small module, no React, and no data twice', async () => {
  const { thread, others } = await paths()
  const reader = aBrowser(forum.url)
  for (const path of [thread, ...others]) {
    const page = await reader.get(path)
    const [module, ...others] = page
      .all('script')
      .filter((script) => attribute(script, 'type') !== 'application/ld+json')
    expect([attribute(module!, 'type'), others], path).toEqual(['module', []])
    expect(attribute(module!, 'nonce'), path).toBeNull()
    expect(page.headers.get('Content-Security-Policy'), path).toContain(`script-src 'self'`)
    expect(page.html, path).not.toContain('__remixContext')
    expect(page.all('link[rel=modulepreload]'), path).toEqual([])
    expect(await weightOf(sourcesOf(page)), path).toBeLessThan(15 * kB)
  }
})

test('members who read and vote load at most 130 kB of scripts, and the editor only when they write', async () => {
  const { thread } = await paths()
  const { browser } = await aSomebody(forum)
  const page = await browser.get(thread)
  expect(page.html).toContain('__remixContext')
  const nonce = /'nonce-([^']+)'/.exec(page.headers.get('Content-Security-Policy') ?? '')?.[1]
  for (const script of page.all('script').filter((one) => attribute(one, 'src') === null))
    expect(attribute(script, 'nonce')).toBe(nonce)
  const scripts = [
    ...new Set([
      ...sourcesOf(page),
      ...[...page.html.matchAll(/"(\/assets\/[\w.-]+\.js)"/g)].map(([, path]) => path ?? ''),
    ]),
  ]
  expect(scripts.filter((path) => path.includes('Editor'))).toEqual([])
  expect(await weightOf(scripts)).toBeLessThan(130 * kB)
})
