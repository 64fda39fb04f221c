import { connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A proxy to a database that can be cut, fall silent, and be reopened. */
export type Detour = {
  url: string
  /** Closes every connection and accepts no new ones. */
  cut(): Promise<void>
  /** Keeps connections open but passes nothing on. */
  silence(): void
  open(): Promise<void>
}

/** Starts a proxy to the database at this address, until the test ends. */
export async function aDetour(to: string): Promise<Detour> {
  const { hostname, port } = new URL(to)
  const pairs = new Set<[Socket, Socket]>()
  let silent = false
  let door: Server | null = null
  const enter = (here: Socket) => {
    const pair: [Socket, Socket] = [here, connect(Number(port), hostname)]
    pairs.add(pair)
    const [, there] = pair
    for (const [from, onto] of [
      [here, there],
      [there, here],
    ] as const) {
      from.on('data', (piece) => onto.write(piece))
      if (silent) from.pause()
      from.on('error', () => {}).once('close', () => void (onto.destroy(), pairs.delete(pair)))
    }
  }
  const listen = (on: number) =>
    new Promise<Server>((resolve) => {
      const opened = createServer(enter).listen(on, '127.0.0.1', () => resolve(opened))
    })
  const cut = () =>
    new Promise<void>((resolve) => {
      if (door === null) return resolve()
      door.close(() => resolve())
      door = null
      for (const [here] of pairs) here.destroy()
    })
  door = await listen(0)
  onTestFinished(cut)
  const bound = door.address()
  const own = typeof bound === 'object' && bound !== null ? bound.port : 0
  const url = new URL(to)
  url.host = `127.0.0.1:${own}`
  return {
    url: url.href,
    cut,
    silence() {
      silent = true
      for (const pair of pairs) for (const side of pair) side.pause()
    },
    async open() {
      silent = false
      for (const pair of pairs) for (const side of pair) side.resume()
      door ??= await listen(own)
    },
  }
}
