import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import { RequestError, sendError } from './errorHandlers'

const kB = 1_024

/**
 * How long an oversized body is still read and discarded, in milliseconds, so that the client
 * receives our response.
 */
const lingering = 2_000

const bodies = new WeakMap<IncomingMessage, Uint8Array<ArrayBuffer>>()

/** Returns the body of a request that passed `wholeBody`, or null when it had none. */
export const bodyOf = (req: IncomingMessage): Uint8Array<ArrayBuffer> | null =>
  bodies.get(req) ?? null

/**
 * Returns the maximum body size of an address in bytes: small for forms, larger for a pasted
 * article, which grows when encoded.
 */
export const capOf = (path: string): number =>
  path.startsWith('/moderation/articles/') ? 700 * kB : 128 * kB

/**
 * Reads the whole body before any handler runs. Responds with 413 as soon as the limit is exceeded,
 * declared or not.
 */
export const wholeBody: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next()
  const cap = capOf(req.path)
  if (Number(req.headers['content-length'] ?? 0) > cap) return refuseBody(req, res)
  const pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    length += piece.length
    if (length <= cap) return void pieces.push(piece)
    req.off('data', take).off('end', done)
    refuseBody(req, res)
  }
  const done = () => {
    if (length > 0) bodies.set(req, joined(pieces, length))
    next()
  }
  // When the client disconnects early, there is nobody to respond to.
  req
    .on('data', take)
    .once('end', done)
    .once('error', () => {})
}

function refuseBody(req: Request, res: Response): void {
  // Closing the connection while the client still sends would discard the response.
  const close = () => req.socket.destroySoon()
  const late = setTimeout(close, lingering)
  req
    .resume()
    .once('end', () => clearTimeout(late))
    .once('close', () => clearTimeout(late))
  sendError(req, res, new RequestError(413))
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
