import { useRouteLoaderData } from '@remix-run/react'
import { createContext, useContext, type ReactNode } from 'react'
import type { Locale, Viewer } from '~/domain/context'

/**
 * What every page knows: language, viewer with the number of open marks, current address, and the
 * base address for links.
 */
export type Site = {
  locale: Locale
  viewer: Viewer | null
  marks: number
  path: string
  origin: string
}

const KnownSite = createContext<Site | null>(null)

/** Provides this data to a page for which no loader ran. */
export function SiteProvider({ site, children }: { site: Site | null; children: ReactNode }) {
  return <KnownSite.Provider value={site}>{children}</KnownSite.Provider>
}

/** Returns the data of the root loader or of the provider; undefined when neither is available. */
export function useSite(): Site | undefined {
  const known = useContext(KnownSite)
  return useRouteLoaderData<Site>('root') ?? known ?? undefined
}
