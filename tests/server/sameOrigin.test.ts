import express, { type RequestHandler } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { config } from '~/config.server'
import { handleError } from '../../server/errorHandlers'
import { listen } from '../../server/listening'
import { onlyTrustedProxies } from '../../server/security'
import { sameOrigin } from '../../server/sameOrigin'
import { raw } from '../support/served'

const letThrough: RequestHandler = (_req, res) => void res.send('let through')

let url: string
let host: string

beforeAll(async () => {
  const app = express()
  app.set('trust proxy', false)
  app.use(onlyTrustedProxies, sameOrigin, letThrough, handleError)
  const web = await listen(app, { host: '127.0.0.1', port: 0 })
  host = `127.0.0.1:${web.port}`
  url = `http://${host}`
  return () => web.drain()
})

/** Browsers do not allow setting these headers, so the request is written by hand. */
async function statusOf(method: string, headers: Record<string, string>): Promise<number> {
  const lines = Object.entries({
    Host: host,
    'Content-Length': '0',
    Connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  const answer = await raw(url, `${method} /p/1/vote HTTP/1.1\r\n${lines.join('')}\r\n`)
  return Number(answer.split(' ')[1])
}

describe.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s', (method) => {
  test.each([
    [200, 'from this very address', () => ({ Origin: url })],
    [200, 'from the public address', () => ({ Origin: config().publicUrl })],
    [
      200,
      'without Origin, when the browser says same-origin',
      () => ({ 'Sec-Fetch-Site': 'same-origin' }),
    ],
    [403, 'from elsewhere', () => ({ Origin: 'https://evil.example' })],
    [
      403,
      'from elsewhere, whatever Sec-Fetch-Site says',
      () => ({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }),
    ],
    [403, 'from nowhere that has a name', () => ({ Origin: 'null' })],
    [403, 'with an empty Origin', () => ({ Origin: '' })],
    [403, 'from another port', () => ({ Origin: 'http://127.0.0.1:1' })],
    [403, 'from another scheme', () => ({ Origin: url.replace('http:', 'https:') })],
    [403, 'from a name that only begins like ours', () => ({ Origin: `${url}.evil.example` })],
    [403, 'from a sibling', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    [403, 'from another site', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    [403, 'that says nothing about where it comes from', () => ({})],
    [
      403,
      'that claims our host through a proxy nobody trusts',
      () => ({
        Origin: 'https://evil.example',
        'X-Forwarded-Host': 'evil.example',
        'X-Forwarded-Proto': 'https',
      }),
    ],
  ])('answers %i %s', async (status, _where, headers) => {
    expect(await statusOf(method, headers())).toBe(status)
  })
})

test.each(['GET', 'HEAD', 'OPTIONS'])(
  '%s changes nothing, so it may come from anywhere',
  async (method) => {
    expect(await statusOf(method, { Origin: 'https://evil.example' })).toBe(200)
  },
)
