import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { useDatabase } from '~/config.server'
import { closeDatabase } from '~/db/client.server'

// Each test file has a database to itself, copied from the template before its first line runs.
const name = `test_${randomBytes(8).toString('hex')}`
const admin = new pg.Client({ connectionString: inject('clusterUrl') })
admin.on('error', () => {})
await admin.connect()
await admin.query(`create database ${name} template ${inject('template')}`)
const url = new URL(inject('clusterUrl'))
url.pathname = `/${name}`
useDatabase(url.href)

afterAll(async () => {
  await closeDatabase()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})
