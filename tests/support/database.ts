import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { useDatabase } from '~/config.server'
import { closeDatabase } from '~/db/client.server'

// Each test file has its own database, copied from the template before its first line runs.
const name = `test_${randomBytes(8).toString('hex')}`
const admin = new pg.Client({ connectionString: inject('clusterUrl') })
admin.on('error', () => {})
await admin.connect()
await admin.query(`create database ${name} template ${inject('template')}`)
const url = new URL(inject('clusterUrl'))
url.pathname = `/${name}`
useDatabase(url.href)

const connections = async () =>
  (await admin.query('select from pg_stat_activity where datname = $1', [name])).rowCount ?? 0

afterAll(async () => {
  await closeDatabase()
  // Libraries close their connections a moment after they have ended; a connection that is cut in
  // that moment fails without a handler.
  for (let left = 100; left > 0 && (await connections()) > 0; left--) await sleep(20)
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})
