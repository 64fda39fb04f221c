import type { RequestListener } from 'node:http'
import { createConnection } from 'node:net'
import { onTestFinished } from 'vitest'
import { listen, type Listening } from '../../server/listening'

/** Serves a handler with the site's own timeouts on a free port, until the test ends. */
export async function served(
  handler: RequestListener,
  onLeave?: () => void,
): Promise<Listening & { url: string }> {
  const web = await listen(handler, { host: '127.0.0.1', port: 0 }, onLeave)
  onTestFinished(() => (web.leaving() ? undefined : web.drain()))
  return { ...web, url: `http://127.0.0.1:${web.port}` }
}

/** Sends raw bytes and resolves to everything received until the connection ends. */
export function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = createConnection(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece))
    socket.on('error', () => {})
    socket.once('close', () => resolve(answer))
  })
}
