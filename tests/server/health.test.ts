import { createServer } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { databaseUrl, useDatabase } from '~/config.server'
import { closeDatabase } from '~/db/client.server'
import { migrations } from '../../prisma/deploy'
import { health } from '../../server/health'
import { startCluster } from '../../server/postgres/cluster'
import { prepareCluster } from '../../server/postgres/home'
import { served } from '../support/served'
import { aDataDir } from '../support/site'

const names = migrations().map(({ name }) => name)
const never = () => false

async function ask(
  url: string,
  path: string,
): Promise<{ status: number; text: string; ms: number }> {
  const begun = performance.now()
  const response = await fetch(url + path)
  return { status: response.status, text: await response.text(), ms: performance.now() - begun }
}

/** Connects this file's pool to another database during an act. */
async function elsewhere(url: string, act: () => Promise<void>): Promise<void> {
  const home = databaseUrl()
  await closeDatabase()
  useDatabase(url)
  try {
    await act()
  } finally {
    await closeDatabase()
    useDatabase(home)
  }
}

test('with its database and every migration the site is ready', async () => {
  const { url } = await served(express().use(health(names, never)))
  expect(await ask(url, '/livez')).toMatchObject({ status: 200, text: 'alive\n' })
  expect(await ask(url, '/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
})

test('a migration that the database lacks makes the site unready', async () => {
  const { url } = await served(express().use(health([...names, '99999999999999_tomorrow'], never)))
  expect(await ask(url, '/readyz')).toMatchObject({ status: 503, text: 'migrations are missing\n' })
})

test('a site that is about to stop says so', async () => {
  const { url } = await served(express().use(health(names, () => true)))
  expect(await ask(url, '/readyz')).toMatchObject({ status: 503, text: 'stopping\n' })
  expect((await ask(url, '/livez')).status).toBe(200)
})

test('without its database the site lives but is not ready, and says so within two seconds', async () => {
  const cluster = await startCluster(await prepareCluster(aDataDir(), 'disposable'), [], () => {})
  const { url } = await served(express().use(health([], never)))
  await elsewhere(cluster.url('postgres'), async () => {
    expect((await ask(url, '/readyz')).text).toBe('no database\n')
    await cluster.stop()
    const ready = await ask(url, '/readyz')
    expect(ready).toMatchObject({ status: 503, text: 'no database\n' })
    expect(ready.ms).toBeLessThan(6_000)
    expect((await ask(url, '/livez')).status).toBe(200)
  })
})

test('a database that takes connections and then says nothing is away too', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const bound = silent.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const { url } = await served(express().use(health(names, never)))
  await elsewhere(`postgresql://postgres:x@127.0.0.1:${port}/x`, async () => {
    const ready = await ask(url, '/readyz')
    expect(ready.status).toBe(503)
    expect(ready.ms).toBeLessThan(6_000)
  })
  silent.close()
})
