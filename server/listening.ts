import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A listening server; `leaving` is true after it received a stop signal. */
export type Listening = {
  port: number
  leaving(): boolean
  /**
   * Finishes open requests, asks clients to reconnect elsewhere, and resolves when the last
   * response is sent.
   */
  drain(): Promise<void>
}

/** A server that handles connections accepted by this or another process. */
export type ConnectionHandler = {
  enter(socket: Socket): void
  leaving(): boolean
  /** Closes each connection after its next response. */
  leave(): void
  /** Resolves when all connections have ended. Idle keep-alive connections are closed at once. */
  empty(): Promise<void>
}

/**
 * How long new requests are still accepted after a stop signal, in milliseconds, so that no request
 * meets a closing connection.
 */
const lameDuck = 300

/** How long a new connection may take to send its request, in milliseconds. */
const firstWords = 1_000

/** How long to wait for clients that receive their response slowly, in milliseconds. */
const deadline = 10_000

const timeouts = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
}

/**
 * Listens on a port. Rejects when the port is in use. `onLeave` ends work that would otherwise not
 * end by itself.
 */
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

/** Handles connections that another process accepts; `onLeave` as in `listen`. */
export function connectionHandler(
  handler: RequestListener,
  onLeave?: () => void,
): ConnectionHandler {
  const { server, ...rest } = httpDoorway(handler, onLeave)
  // Node starts its client timeouts when a server listens, which this one never does itself.
  server.emit('listening')
  return rest
}

function httpDoorway(
  handler: RequestListener,
  onLeave?: () => void,
): ConnectionHandler & { server: ReturnType<typeof createServer> } {
  const answering = new Set<ServerResponse>()
  const connections = new Map<Socket, 'new' | 'asking' | 'waiting'>()
  let leaving = false
  // One shared function for all responses: creating a listener for each costs as much as its work.
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
      const startedAt = Date.now()
      for (; connections.size > 0 && Date.now() - startedAt < deadline; await sleep(25))
        for (const [socket, state] of connections)
          // A connection accepted at the last moment has not had time to send a request.
          if (state === 'waiting' || (state === 'new' && Date.now() - startedAt > firstWords))
            socket.destroySoon()
      for (const socket of connections.keys()) socket.destroy()
    },
  }
}

/**
 * Resolves when all pending connections were accepted. Closing a socket resets the connections in
 * its backlog, so this waits for an iteration of the event loop in which little else happened.
 */
async function calmMoment(): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    const startedAt = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    if (performance.now() - startedAt < 0.2 && turn > 1) return
  }
}

/** Responds to input that is not HTTP, with the essential headers. */
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
