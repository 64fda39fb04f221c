import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { startProcess, type Site } from '../sites'
import type { Answered } from '../visitor'

/** The headers that Node adds itself. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/**
 * Starts a server in its own process that sends the same response, headers and bytes, to every
 * request.
 */
export async function startBareServer({ headers, bytes }: Answered): Promise<Site> {
  const [answer, body] = [
    path.resolve('.cache/bench/bare.json'),
    path.resolve('.cache/bench/bare.body'),
  ]
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)))
  writeFileSync(answer, JSON.stringify({ ...kept, 'content-length': String(bytes.length) }))
  writeFileSync(body, bytes)
  return startProcess(
    'bare',
    [path.resolve(import.meta.dirname, 'bareServer.js'), answer, body],
    {},
    /^Bare server: (\S+)$/m,
  )
}
