import { useRouteLoaderData } from '@remix-run/react'
import { createContext, useContext, type ReactNode } from 'react'
import type { Locale, Viewer } from '~/domain/context'

/** What every page knows: its language, who looks at it and how many open marks their arguments carry, where it is, and what its address begins with for others. */
export type Site = {
  locale: Locale
  viewer: Viewer | null
  marks: number
  path: string
  origin: string
}

const KnownSite = createContext<Site | null>(null)

/** Gives a page for which no loader was asked what every page knows. */
export function SiteProvider({ site, children }: { site: Site | null; children: ReactNode }) {
  return <KnownSite.Provider value={site}>{children}</KnownSite.Provider>
}

/** What the root loader told, or what is known without it; undefined only where neither could be. */
export function useSite(): Site | undefined {
  const known = useContext(KnownSite)
  return useRouteLoaderData<Site>('root') ?? known ?? undefined
}
