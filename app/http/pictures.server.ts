import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { LRUCache } from 'lru-cache'
import type satori from 'satori'
import type { Font } from 'satori'
import { Refusal } from '~/domain/refusal'
import { spend } from './limits.server'
import type { Open } from './opening.server'

type Drawn = Uint8Array<ArrayBuffer>
type Sheet = { element: Parameters<typeof satori>[0]; size: { width: number; height: number } }

/** Pictures that were drawn, at most so many bytes of them. */
const kept = new LRUCache<string, Drawn>({
  maxSize: 16 * 1_024 * 1_024,
  sizeCalculation: (picture) => picture.byteLength,
})

/** Pictures that are being drawn: whoever asks for the same one waits for it. */
const underWay = new Map<string, Promise<Drawn>>()

/** How many pictures may wait to be drawn; one is drawn at a time, so that pages are not kept waiting. */
const mostWaiting = 12

let last: Promise<unknown> = Promise.resolve()

/**
 * A picture as PNG, drawn unless it lies ready under this name, which has to change with what it shows.
 * @throws Refusal when the one who asks has had too many drawn within a minute, or too many wait already
 */
export async function drawn({ load }: Open, name: string, sheet: () => Sheet): Promise<Drawn> {
  const ready = kept.get(name) ?? underWay.get(name)
  if (ready) return ready
  if (underWay.size >= mostWaiting)
    throw new Refusal('unavailable', 'previews.busy', { retryAfter: 5 })
  const drawing = spend('pictures', `address:${load.address}`).then(() =>
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
  // A process that draws nothing never loads what draws.
  const [{ default: layOut }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
  ])
  const svg = await layOut(element, { ...size, fonts: await (type ??= readType()) })
  // Beside the loop that answers requests.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return new Uint8Array(image.asPng())
}

let type: Promise<Font[]> | null = null

const styles = [
  [400, 'normal'],
  [600, 'normal'],
  [400, 'italic'],
] as const

/** The house's serif. Letters of the extension are looked up under a name of their own, as those of one name replace each other. */
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

/** A picture as an answer that others may keep for an hour: not longer, because what somebody takes back has to go. */
export const pngAnswer = (picture: Drawn): Response =>
  new Response(picture, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  })
