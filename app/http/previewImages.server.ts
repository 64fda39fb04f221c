import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { LRUCache } from 'lru-cache'
import type satori from 'satori'
import type { Font } from 'satori'
import { Refusal } from '~/domain/refusal'
import { consumeRateLimit } from './rateLimits.server'
import type { CrossOriginRequest } from './crossOriginLoader.server'

type Drawn = Uint8Array<ArrayBuffer>
type Sheet = { element: Parameters<typeof satori>[0]; size: { width: number; height: number } }

/** Cached preview images, limited by size. */
const kept = new LRUCache<string, Drawn>({
  maxSize: 16 * 1_024 * 1_024,
  sizeCalculation: (picture) => picture.byteLength,
})

/** Images being rendered; concurrent requests share one render. */
const underWay = new Map<string, Promise<Drawn>>()

/**
 * Maximum length of the render queue. Images are rendered one at a time, so that pages are not
 * delayed.
 */
const mostWaiting = 12

let last: Promise<unknown> = Promise.resolve()

/**
 * Returns a picture as PNG, from the cache or rendered. `name` is the cache key and must change
 * with the content.
 * @throws Refusal when the client requested too many within a minute, or when the queue is full
 */
export async function renderPreviewImage(
  { load }: CrossOriginRequest,
  name: string,
  sheet: () => Sheet,
): Promise<Drawn> {
  const ready = kept.get(name) ?? underWay.get(name)
  if (ready) return ready
  if (underWay.size >= mostWaiting)
    throw new Refusal('unavailable', 'previews.busy', { retryAfter: 5 })
  const drawing = consumeRateLimit('pictures', `address:${load.address}`).then(() =>
    inTurn(() => draw(sheet())),
  )
  underWay.set(name, drawing)
  try {
    const picture = await drawing
    kept.set(name, picture)
    return picture
  } finally {
    underWay.delete(name)
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

async function draw({ element, size }: Sheet): Promise<Drawn> {
  // Loaded on demand, so that processes that render no images save the memory.
  const [{ default: layOut }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
  ])
  const svg = await layOut(element, { ...size, fonts: await (type ??= readType()) })
  // Runs in another thread than the event loop.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return new Uint8Array(image.asPng())
}

let type: Promise<Font[]> | null = null

const styles = [
  [400, 'normal'],
  [600, 'normal'],
  [400, 'italic'],
] as const

/**
 * Loads the serif fonts. Characters of the extended subset need a font name of their own, because
 * fonts of the same name replace each other.
 */
function readType(): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url)
  const cut = async (
    name: string,
    subset: string,
    weight: 400 | 600,
    style: 'normal' | 'italic',
  ): Promise<Font> => ({
    name,
    weight,
    style,
    data: await readFile(
      resolve(`@fontsource/newsreader/files/newsreader-${subset}-${weight}-${style}.woff`),
    ),
  })
  return Promise.all(
    styles.flatMap(([weight, style]) => [
      cut('Newsreader', 'latin', weight, style),
      cut('Newsreader Extended', 'latin-ext', weight, style),
    ]),
  )
}

/**
 * Responds with an image that may be cached for an hour; not longer, because withdrawn content has
 * to disappear.
 */
export const pngResponse = (picture: Drawn): Response =>
  new Response(picture, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  })
