import { countOwnMarks } from '~/domain/marks/countOwnMarks.server'
import { asking, type Arguments, type Asked } from '~/http/asking.server'
import { absolute } from '~/http/reading.server'
import type { Site } from '~/ui/page/Site'

/** Returns the data that every page needs. */
export const siteOf = async ({ db, now, locale, viewer, url }: Asked): Promise<Site> => ({
  locale,
  viewer,
  marks: await countOwnMarks({ db, now, viewer }),
  path: url.pathname + url.search,
  origin: absolute(''),
})

/**
 * Returns the same for the error page of a button, for which Remix runs no loader. Null when it is
 * unavailable, for example without a database.
 */
export const siteOfRefused = (request: Arguments): Promise<Site | null> =>
  asking(request)
    .then(siteOf)
    .catch(() => null)
