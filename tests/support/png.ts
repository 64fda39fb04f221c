import { inflateSync } from 'node:zlib'

/** A picture's size in pixels, and its number of colours. */
export type Decoded = { width: number; height: number; colours: number }

/**
 * Decodes a PNG with eight bits per channel that is not interlaced (W3C PNG, 9: filtering). Throws
 * for others.
 */
export function decoded(png: Buffer): Decoded {
  if (png.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG')
  const chunks = [...chunksOf(png)]
  const head = chunks.find(({ kind }) => kind === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[head[9] ?? 0]
  if (channels === undefined || head[8] !== 8 || head[12] !== 0)
    throw new Error('another kind of PNG')
  const pixels = unfiltered(
    inflateSync(
      Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data)),
    ),
    width * channels,
    height,
    channels,
  )
  const colours = new Set<number>()
  for (let at = 0; at < pixels.length; at += channels) colours.add(pixels.readUIntBE(at, 3))
  return { width, height, colours: colours.size }
}

function* chunksOf(png: Buffer): Generator<{ kind: string; data: Buffer }> {
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    yield {
      kind: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    }
    at += length + 12
  }
}

function unfiltered(lines: Buffer, width: number, height: number, channels: number): Buffer {
  if (lines.length !== (width + 1) * height) throw new Error('lines are missing')
  const pixels = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const left = x >= channels ? (pixels[y * width + x - channels] ?? 0) : 0
      const up = y > 0 ? (pixels[(y - 1) * width + x] ?? 0) : 0
      const corner = x >= channels && y > 0 ? (pixels[(y - 1) * width + x - channels] ?? 0) : 0
      const guess =
        [0, left, up, (left + up) >> 1, paeth(left, up, corner)][lines[y * (width + 1)] ?? 0] ?? 0
      pixels[y * width + x] = ((lines[y * (width + 1) + 1 + x] ?? 0) + guess) & 255
    }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
