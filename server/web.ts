import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Response, type Router } from 'express'
import { config } from '~/config.server'
import { urlOf } from './address'
import { answerFault } from './faults'
import { health } from './health'
import { shed, wholeBody, type Gate } from './limits'
import { requestLog } from './log'
import { countAnswers, metrics } from './metrics'
import { remix } from './remix'
import { sameOrigin } from './sameOrigin'
import { onlyTrustedProxies, openTo, securityHeaders, type Allowances } from './security'

/** What one site is put together from. */
export type Web = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: string
  /** The folder that the browser's files were built into; null where somebody else serves them. */
  files: string | null
  /** The names of the migrations that the database must have. */
  migrations: readonly string[]
  gate: Gate
  /** Resolves when this process has heard of what an act has just changed. */
  caughtUp: () => Promise<void>
  leaving: () => boolean
  /** The streams of live threads; null where there are none. */
  live: Router | null
  allowances?: Allowances
}

/** Everything between a socket and Remix, in the order in which a request meets it. */
export function webApp({
  build,
  mode,
  files,
  migrations,
  gate,
  caughtUp,
  leaving,
  live,
  allowances,
}: Web): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config().trustProxy)
  app.use(requestLog, countAnswers, securityHeaders(allowances))
  app.use(metrics())
  app.use(onlyTrustedProxies)
  app.use(health(migrations, leaving))
  app.use((req, _res, next) => {
    urlOf(req)
    next()
  })
  // Streams stay open and are never compressed: a piece that waits for more is no news.
  if (live !== null) app.use(live)
  app.use(compression())
  if (files !== null) {
    app.use(
      '/assets',
      express.static(path.join(files, 'assets'), {
        immutable: true,
        maxAge: '1y',
        index: false,
        redirect: false,
        setHeaders: forAnybody,
      }),
    )
    const lying = express.static(files, {
      maxAge: '1h',
      index: false,
      redirect: false,
      setHeaders: forAnybody,
    })
    // No page has a name with an ending; looking for each among the files would cost more than finding some.
    app.use((req, res, next) => (/\.\w+$/.test(req.path) ? lying(req, res, next) : next()))
  }
  // What lies ready costs next to nothing, and a page without it is none.
  app.use(shed(gate))
  app.use(sameOrigin, wholeBody)
  app.use(remix(build, mode, caughtUp))
  app.use(answerFault)
  return app
}

// Debates in frames of other sites need them, some of which have no origin at all.
const forAnybody = (res: Response) => openTo('shared', res)
