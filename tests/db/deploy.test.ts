import { createHash } from 'node:crypto'
import pg from 'pg'
import { beforeEach, afterEach, expect, inject, test } from 'vitest'
import { deploy, pendingMigrations, type Migration } from '../../prisma/deploy'

let url: string
let name: string
let admin: pg.Client

const migration = (title: string, sql: string): Migration => ({
  name: title,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const first = migration('1_first', 'create table first (id int)')

beforeEach(async () => {
  admin = new pg.Client({ connectionString: inject('clusterUrl') })
  await admin.connect()
  name = `test_deploy_${process.pid}_${performance.now().toFixed(0)}`
  await admin.query(`create database ${name}`)
  const own = new URL(inject('clusterUrl'))
  own.pathname = `/${name}`
  url = own.href
})

afterEach(async () => {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

test('an empty database lacks every migration, and after deploying none', async () => {
  expect(await pendingMigrations(url, [first])).toEqual(['1_first'])
  expect(await deploy(url, [first])).toEqual(['1_first'])
  expect(await pendingMigrations(url, [first])).toEqual([])
  expect(await deploy(url, [first])).toEqual([])
})

test('ten processes that deploy at once apply each migration once', async () => {
  const names = await Promise.all(Array.from({ length: 10 }, () => deploy(url, [first])))
  expect(names.flat()).toEqual(['1_first'])
})

test('a migration that fails leaves nothing of itself, and the ones before it stay', async () => {
  const broken = migration('2_broken', 'create table second (id int); select 1 / 0')
  await expect(deploy(url, [first, broken])).rejects.toThrow(
    '2_broken failed, and nothing of it was kept: division by zero',
  )
  expect(await pendingMigrations(url, [first, broken])).toEqual(['2_broken'])
  await expect(
    deploy(url, [first, migration('2_broken', 'create table second (id int)')]),
  ).resolves.toEqual(['2_broken'])
})

test('a migration that was changed after it had been applied stops everything', async () => {
  await deploy(url, [first])
  await expect(deploy(url, [migration('1_first', 'create table other (id int)')])).rejects.toThrow(
    '1_first was changed after it had been applied',
  )
})
