import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server that takes requests on its port; `leaving` once it was told to stop. */
export type Listening = {
  port: number
  leaving(): boolean
  /** Finishes what was begun, tells every client to go elsewhere, and resolves when the last one has its answer. */
  drain(): Promise<void>
}

/** What serves connections, wherever they are let in. */
export type Doorway = {
  enter(socket: Socket): void
  leaving(): boolean
  /** From now on every answer closes its connection. */
  leave(): void
  /** Resolves when every connection has ended; those that only wait for more are ended at once. */
  empty(): Promise<void>
}

/** How long we still take requests after we were told to stop, so that nobody's request meets a closing connection. */
const lameDuck = 300

/** How long somebody who has just come in may take to say what they want. */
const firstWords = 1_000

/** When we stop waiting for those who are slow to take their answer. */
const deadline = 10_000

const timeouts = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
}

/** Serves on the given port; rejects when it is taken. `onLeave` ends at once what would otherwise go on by itself. */
export async function listen(
  handler: RequestListener,
  { host, port }: { host: string; port: number },
  onLeave?: () => void,
): Promise<Listening> {
  const { server, ...doorway } = httpDoorway(handler, onLeave)
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, host, resolve),
  )
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    leaving: doorway.leaving,
    async drain() {
      doorway.leave()
      await sleep(lameDuck)
      await calmMoment()
      server.close()
      await doorway.empty()
    },
  }
}

/** Serves connections that somebody else lets in; `onLeave` as with `listen`. */
export function doorway(handler: RequestListener, onLeave?: () => void): Doorway {
  const { server, ...rest } = httpDoorway(handler, onLeave)
  // Node begins to watch the timeouts of its clients when a server listens; this one never does so itself.
  server.emit('listening')
  return rest
}

function httpDoorway(
  handler: RequestListener,
  onLeave?: () => void,
): Doorway & { server: ReturnType<typeof createServer> } {
  const answering = new Set<ServerResponse>()
  const connections = new Map<Socket, 'new' | 'asking' | 'waiting'>()
  let leaving = false
  // One for all answers: a listener made for each would cost as much as what it does.
  const isOver = function (this: ServerResponse): void {
    answering.delete(this)
    if (connections.has(this.req.socket)) connections.set(this.req.socket, 'waiting')
  }
  const server = createServer(timeouts, (req, res) => {
    answering.add(res)
    connections.set(req.socket, 'asking')
    res.on('close', isOver)
    if (leaving) res.shouldKeepAlive = false
    handler(req, res)
  })
  server.on('clientError', refuseBadly)
  server.on('connection', (socket) => {
    connections.set(socket, 'new')
    socket.once('close', () => connections.delete(socket))
  })
  return {
    server,
    enter(socket) {
      server.emit('connection', socket)
      socket.resume()
    },
    leaving: () => leaving,
    leave() {
      leaving = true
      for (const res of answering) if (!res.headersSent) res.shouldKeepAlive = false
      onLeave?.()
    },
    async empty() {
      const begun = Date.now()
      for (; connections.size > 0 && Date.now() - begun < deadline; await sleep(25))
        for (const [socket, state] of connections)
          // Whoever was let in at the last moment has not had the time to ask.
          if (state === 'waiting' || (state === 'new' && Date.now() - begun > firstWords))
            socket.destroySoon()
      for (const socket of connections.keys()) socket.destroy()
    },
  }
}

/**
 * Resolves right after everybody who knocked was let in. Closing a door resets those who wait before it, and many do
 * while this process is busy; so this looks for a turn of its loop in which little else was done.
 */
async function calmMoment(): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    const begun = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    if (performance.now() - begun < 0.2 && turn > 1) return
  }
}

/** What is no HTTP gets an answer all the same, with the headers that matter. */
function refuseBadly(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n\r\n`,
  )
}
