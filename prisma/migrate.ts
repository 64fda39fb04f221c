import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { databaseDirectUrl } from '~/config.server'
import { openDatabase } from '../server/database'
import { deploy, pendingMigrations, migrations } from './deploy'

const usage = `npm run migrate -- [command]
  deploy        applies what is missing (the default)
  status        lists the migrations and says which are missing
  new <name>    drafts a migration from what changed in schema.prisma
  check         fails when schema.prisma and the migrations disagree`

process.exitCode = await migrate(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  return 1
})

async function migrate([command = 'deploy', name, ...rest]: string[]): Promise<0 | 1 | 2> {
  const known =
    command === 'new'
      ? /^[a-z][a-z0-9_]*$/.test(name ?? '')
      : ['deploy', 'status', 'check'].includes(command) && name === undefined
  if (!known || rest.length > 0) {
    console.error(usage)
    return 2
  }
  const database = await openDatabase({ name: 'migrate', stay: 'passes' }, console.error)
  try {
    if (command === 'deploy') return await deployAll()
    if (command === 'status') return await status()
    return await compare(command === 'new' ? (name ?? null) : null)
  } finally {
    await database.close()
  }
}

async function deployAll(): Promise<0> {
  const names = await deploy(databaseDirectUrl())
  console.log(
    names.length === 0
      ? 'Every migration is applied.'
      : names.map((one) => `applied ${one}`).join('\n'),
  )
  return 0
}

async function status(): Promise<0 | 1> {
  const missing = new Set(await pendingMigrations(databaseDirectUrl()))
  for (const { name } of migrations())
    console.log(`${missing.has(name) ? 'missing' : 'applied'} ${name}`)
  return missing.size === 0 ? 0 : 1
}

async function compare(newName: string | null): Promise<0 | 1> {
  const { schemaDifference: difference } = await import('./engine')
  const sql = await difference(databaseDirectUrl())
  if (sql === null) {
    console.log('schema.prisma and the migrations agree.')
    return 0
  }
  if (newName === null) {
    console.error(`schema.prisma is ahead of the migrations:\n\n${sql}`)
    return 1
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join('prisma/migrations', `${time}_${newName}`, 'migration.sql')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sql)
  console.log(`Drafted ${file}: read it, complete it, then npm run migrate.`)
  return 0
}
