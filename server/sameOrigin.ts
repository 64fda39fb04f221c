import type { RequestHandler } from 'express'
import { config, localNames } from '~/config.server'
import { urlOf } from './address'
import { Fault } from './faults'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets an act through only when it was sent from a page of ours. Browsers say so in Origin, else in Sec-Fetch-Site;
 * a request that says neither could come from anywhere.
 */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (harmless.has(req.method)) return next()
  const origin = req.get('Origin')
  const ours =
    origin === undefined
      ? req.get('Sec-Fetch-Site') === 'same-origin'
      : origin === config().publicUrl ||
        (origin === urlOf(req).origin && isLocal(origin) && isLocal(config().publicUrl))
  next(ours ? undefined : new Fault(403))
}

/** On one's own machine the site has several names; anywhere else a Host header proves nothing (DNS rebinding). */
const isLocal = (origin: string): boolean => localNames.has(new URL(origin).hostname)
