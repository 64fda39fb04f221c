import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Listening = {
  port: number
  leaving(): boolean
  /** Finishes what was begun, tells every client to go elsewhere, and resolves when the last one has its answer. */
  drain(): Promise<void>
}

/** How long we still take requests after we were told to stop, so that nobody's request meets a closing connection. */
const lameDuck = 300

/** When we stop waiting for those who are slow to take their answer. */
const deadline = 10_000

/** Serves on the given port; rejects when it is taken. */
export async function listen(handler: RequestListener, { host, port }: { host: string; port: number }): Promise<Listening> {
  const answering = new Set<ServerResponse>()
  let leaving = false
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 }, (req, res) => {
    answering.add(res)
    res.once('close', () => answering.delete(res))
    if (leaving) res.shouldKeepAlive = false
    handler(req, res)
  })
  server.on('clientError', refuseBadly)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    leaving: () => leaving,
    async drain() {
      leaving = true
      for (const res of answering) if (!res.headersSent) res.shouldKeepAlive = false
      await sleep(lameDuck)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const late = setTimeout(() => server.closeAllConnections(), deadline)
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      await closed
      clearTimeout(late)
      clearInterval(idle)
    },
  }
}

/** What is no HTTP gets an answer all the same, with the headers that matter. */
function refuseBadly(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n\r\n`)
}
