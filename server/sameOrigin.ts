import type { RequestHandler } from 'express'
import { config, localNames } from '~/config.server'
import { urlOf } from './address'
import { RequestError } from './errorHandlers'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Rejects state-changing requests from other sites. Browsers send Origin, else Sec-Fetch-Site; a
 * request with neither is rejected.
 */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (harmless.has(req.method)) return next()
  const origin = req.get('Origin')
  const ours =
    origin === undefined
      ? req.get('Sec-Fetch-Site') === 'same-origin'
      : origin === config().publicUrl ||
        (origin === urlOf(req).origin && isLocal(origin) && isLocal(config().publicUrl))
  next(ours ? undefined : new RequestError(403))
}

/**
 * On the local machine the site has several host names; elsewhere the Host header proves nothing
 * (DNS rebinding).
 */
const isLocal = (origin: string): boolean => localNames.has(new URL(origin).hostname)
