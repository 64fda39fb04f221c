import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, InvalidSettings } from '~/config.server'

test('without any setting the site is local, German and embedded', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    databaseReplicaUrl: null,
    databaseDirectUrl: null,
    dataDir: path.resolve('.data'),
    secretKey: null,
    smtpUrl: null,
    metricsToken: null,
    trustProxy: false,
    logLevel: 'info',
    webConcurrency: 1,
    defaultLocale: 'de',
  })
})

test('an empty setting counts as unset', () => {
  expect(readSettings({ PORT: '', PUBLIC_URL: ' ' })).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
  })
})

test.each([
  ['PORT', 'http', 'PORT must be a whole number from 0 to 65535.'],
  ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
  ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535.'],
  [
    'PUBLIC_URL',
    'forum.example.org',
    'PUBLIC_URL must be an address such as https://forum.example.org.',
  ],
  [
    'PUBLIC_URL',
    'http://forum.example.org',
    'PUBLIC_URL must begin with https:// (http only on localhost).',
  ],
  [
    'PUBLIC_URL',
    'https://forum.example.org/debates',
    'PUBLIC_URL must be an origin: no path, query or password.',
  ],
  [
    'DATABASE_URL',
    'mysql://localhost/x',
    'DATABASE_URL must be an address such as postgresql://user:password@host:5432/standpunkt.',
  ],
  ['SECRET_KEY', 'short', 'SECRET_KEY must have at least 32 characters.'],
  ['METRICS_TOKEN', 'short', 'METRICS_TOKEN must have at least 32 characters.'],
  [
    'METRICS_TOKEN',
    'a token of words that is long enough',
    'METRICS_TOKEN must be of letters, digits and signs without spaces.',
  ],
  [
    'TRUST_PROXY',
    'everybody',
    'TRUST_PROXY must be a number of proxies, or addresses such as 10.0.0.0/8,loopback.',
  ],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.'],
  ['WEB_CONCURRENCY', '0', 'WEB_CONCURRENCY must be a whole number from 1 to 64.'],
  ['DEFAULT_LOCALE', 'fr', 'DEFAULT_LOCALE must be de or en.'],
])('%s=%s is refused with its reason', (name, value, reason) => {
  expect(() => readSettings({ [name]: value })).toThrow(new InvalidSettings(reason))
})

test('all wrong settings are named at once, and no secret is repeated', () => {
  const refused = () => readSettings({ PORT: 'x', SECRET_KEY: 'hunter2' })
  expect(refused).toThrow(/PORT .*\nSECRET_KEY /s)
  expect(refused).not.toThrow(/hunter2/)
})

test.each([
  'http://localhost:8080',
  'http://127.0.0.1:8080',
  'http://[::1]:8080',
  'https://forum.example.org',
])('%s is a public address, with or without a closing slash', (url) => {
  expect(readSettings({ PUBLIC_URL: `${url}/` }).publicUrl).toBe(url)
})

test.each([
  ['false', false],
  ['2', 2],
  ['true', 1],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
])('TRUST_PROXY=%s is understood', (given, meant) => {
  expect(readSettings({ TRUST_PROXY: given }).trustProxy).toEqual(meant)
})
