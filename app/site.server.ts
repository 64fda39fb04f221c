import { countOwnMarks } from '~/domain/marks/countOwnMarks.server'
import { asking, type Arguments, type Asked } from '~/http/asking.server'
import { absolute } from '~/http/reading.server'
import type { Site } from '~/ui/page/Site'

/** What every page knows. */
export const siteOf = async ({ db, now, locale, viewer, url }: Asked): Promise<Site> => ({
  locale,
  viewer,
  marks: await countOwnMarks({ db, now, viewer }),
  path: url.pathname + url.search,
  origin: absolute(''),
})

/** The same for a page that says why a button was refused: for these Remix asks no loader. Null where it cannot be told, as when the database is away. */
export const siteOfRefused = (request: Arguments): Promise<Site | null> =>
  asking(request)
    .then(siteOf)
    .catch(() => null)
