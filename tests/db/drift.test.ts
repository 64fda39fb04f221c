import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { schemaDifference } from '../../prisma/engine'

test('the migrations build exactly what schema.prisma says', async () => {
  expect(await schemaDifference(inject('clusterUrl'))).toBeNull()
}, 30_000)

test('a field that no migration makes is found', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const ahead = schema.replace(/^model Member \{$/m, 'model Member {\n  motto String?')
  expect(await schemaDifference(inject('clusterUrl'), ahead)).toContain(
    'ADD COLUMN     "motto" TEXT',
  )
}, 30_000)
