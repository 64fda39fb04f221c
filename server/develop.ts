import express from 'express'
import { createServer } from 'vite'
import type { Gate } from './loadShedding'

process.env.NODE_ENV = 'development'

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
// Loads these through Vite like the pages, so that both share one configuration and one connection
// pool.
const modules = {
  config: (await vite.ssrLoadModule('/app/config.server.ts')) as typeof import('~/config.server'),
  client: (await vite.ssrLoadModule(
    '/app/db/client.server.ts',
  )) as typeof import('~/db/client.server'),
  start: (await vite.ssrLoadModule('/app/start.server.ts')) as typeof import('~/start.server'),
  deploy: (await vite.ssrLoadModule('/prisma/deploy.ts')) as typeof import('../prisma/deploy'),
  database: (await vite.ssrLoadModule('/server/database.ts')) as typeof import('./database'),
  listening: (await vite.ssrLoadModule('/server/listening.ts')) as typeof import('./listening'),
  changeListener: (await vite.ssrLoadModule(
    '/server/changeListener.ts',
  )) as typeof import('./changeListener'),
  live: (await vite.ssrLoadModule('/server/live.ts')) as typeof import('./live'),
  quota: (await vite.ssrLoadModule(
    '/server/connectionQuota.ts',
  )) as typeof import('./connectionQuota'),
  signals: (await vite.ssrLoadModule('/server/signals.ts')) as typeof import('./signals'),
}

const database = await modules.database.openMigrated(
  { name: 'npm run dev', stay: 'serves' },
  console.log,
)
await modules.start.prepare({
  say: (line) => console.log(line),
  embedded: database.kind === 'owned',
})
const worker = await modules.start.startWorker()
const migrations = modules.deploy.migrations().map(({ name }) => name)
const moves = modules.changeListener.listenForChanges(console.log)
const open: Gate = { enter: () => () => {} }
const live = modules.live.liveStreams({
  moves,
  places: modules.quota.processQuota(),
  gate: open,
  whose: modules.start.memberIdOfSession,
})

type WebModule = typeof import('./web')
let made: { from: WebModule; app: express.Express } | null = null

const app = express()
app.use(vite.middlewares)
app.use(async (req, res, next) => {
  try {
    const from = (await vite.ssrLoadModule('/server/web.ts')) as WebModule
    if (made?.from !== from) {
      const build = () =>
        vite.ssrLoadModule('virtual:remix/server-build') as Promise<
          typeof import('virtual:remix/server-build')
        >
      const allowances = { styles: [`'unsafe-inline'`], connections: ['ws:'] }
      made = {
        from,
        app: from.webApp({
          build,
          mode: 'development',
          files: null,
          migrations,
          gate: open,
          caughtUp: async () => {},
          leaving: () => false,
          live: live.router,
          allowances,
        }),
      }
    }
    made.app(req, res, next)
  } catch (error) {
    if (error instanceof Error) vite.ssrFixStacktrace(error)
    next(error)
  }
})

const web = await modules.listening.listen(app, modules.config.config(), live.leave)
console.log(`\nStandpunkt, watching: http://localhost:${web.port}\n`)

modules.signals.stopOnSignal(async () => {
  await vite.close()
  await web.drain()
  await moves.stop()
  await worker.stop()
  await modules.client.closeDatabase()
  await database.close()
}, console.error)
