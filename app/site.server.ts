import { countOwnMarks } from '~/domain/marks/countOwnMarks.server'
import {
  loadRequestContext,
  type RouteArgs,
  type RequestContext,
} from '~/http/requestContext.server'
import { absoluteUrl } from '~/http/pageLoader.server'
import type { Site } from '~/ui/page/Site'

/** Returns the data that every page needs. */
export const readSite = async ({
  db,
  now,
  locale,
  viewer,
  url,
}: RequestContext): Promise<Site> => ({
  locale,
  viewer,
  marks: await countOwnMarks({ db, now, viewer }),
  path: url.pathname + url.search,
  origin: absoluteUrl(''),
})

/**
 * Returns the same for the error page of a button, for which Remix runs no loader. Null when it is
 * unavailable, for example without a database.
 */
export const readSiteAfterRefusal = (request: RouteArgs): Promise<Site | null> =>
  loadRequestContext(request)
    .then(readSite)
    .catch(() => null)
