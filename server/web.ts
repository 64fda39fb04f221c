import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Response, type Router } from 'express'
import { config } from '~/config.server'
import { urlOf } from './address'
import { handleError } from './errorHandlers'
import { health } from './health'
import { wholeBody } from './bodyLimit'
import { shed, type Gate } from './loadShedding'
import { requestLog } from './log'
import { countResponses, metrics } from './metrics'
import { remix } from './remix'
import { sameOrigin } from './sameOrigin'
import { onlyTrustedProxies, applyEmbedPolicy, securityHeaders, type Allowances } from './security'

/** Dependencies of the web application. */
export type Web = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: string
  /** The folder of the browser bundle; null when another server delivers it. */
  files: string | null
  /** The names of the migrations that the database must have. */
  migrations: readonly string[]
  gate: Gate
  /** Resolves when this process has received the changes committed so far. */
  caughtUp: () => Promise<void>
  leaving: () => boolean
  /** The router of live threads; null when there is none. */
  live: Router | null
  allowances?: Allowances
}

/**
 * Creates the middleware stack between the socket and Remix, in the order in which a request passes
 * it.
 */
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
  app.use(requestLog, countResponses, securityHeaders(allowances))
  app.use(metrics())
  app.use(onlyTrustedProxies)
  app.use(health(migrations, leaving))
  app.use((req, _res, next) => {
    urlOf(req)
    next()
  })
  // Streams stay open and are never compressed, because compression would buffer their events.
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
    // Pages have no file extension, and looking for each of them among the static files is
    // expensive.
    app.use((req, res, next) => (/\.\w+$/.test(req.path) ? lying(req, res, next) : next()))
  }
  // Static files are cheap, and a page is broken without them, so they come before load shedding.
  app.use(shed(gate))
  app.use(sameOrigin, wholeBody)
  app.use(remix(build, mode, caughtUp))
  app.use(handleError)
  return app
}

// Embedded debates need them, and sandboxed frames have no origin.
const forAnybody = (res: Response) => applyEmbedPolicy('shared', res)
