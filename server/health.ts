import { Router } from 'express'
import { pool } from '~/db/client.server'

/** Timeout of the database check, in milliseconds. */
const patience = 1_500

/**
 * Serves `/livez` (the process responds) and `/readyz` (the database responds and all `migrations`
 * are applied).
 */
export function health(migrations: readonly string[], leaving: () => boolean): Router {
  const router = Router()
  router.use(['/livez', '/readyz'], (_req, res, next) => {
    res.set('Cache-Control', 'no-store').type('text/plain')
    next()
  })
  router.get('/livez', (_req, res) => void res.send('alive\n'))
  router.get('/readyz', async (_req, res) => {
    const lack = leaving() ? 'stopping' : await lackOf(migrations)
    res.status(lack === null ? 200 : 503).send(`${lack ?? 'ready'}\n`)
  })
  return router
}

async function lackOf(migrations: readonly string[]): Promise<string | null> {
  const asked = pool()
    .query<{ n: number }>(
      'select count(distinct migration_name)::int as n from _prisma_migrations where finished_at is not null and rolled_back_at is null and migration_name = any($1)',
      [migrations],
    )
    .then(({ rows }) => (rows[0]?.n === migrations.length ? null : 'migrations are missing'))
    .catch(() => 'no database')
  const late = new Promise<string>((resolve) =>
    setTimeout(resolve, patience, 'no database').unref(),
  )
  return Promise.race([asked, late])
}
