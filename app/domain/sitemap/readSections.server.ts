import { sitemapSections } from '~/db/sql/sitemap/sitemapSections'
import type { Context } from '~/domain/context'
import { sectionSize, type SitemapSection } from './sitemap'

/** Returns the sections that are not empty. */
export const readSitemapSections = ({ db }: Context): Promise<SitemapSection[]> =>
  sitemapSections(db, sectionSize)
