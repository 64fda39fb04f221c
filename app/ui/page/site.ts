import { useRouteLoaderData } from '@remix-run/react'
import { createContext, useContext } from 'react'
import type { Locale, Viewer } from '~/domain/context'

/** What every page knows: its language, who looks at it and how many open marks their arguments carry, where it is, and what its address begins with for others. */
export type Site = { locale: Locale; viewer: Viewer | null; marks: number; path: string; origin: string }

/** The same for a page for which no loader was asked. */
export const KnownSite = createContext<Site | null>(null)

/** What the root loader told, or what is known without it; undefined only where neither could be. */
export function useSite(): Site | undefined {
  const known = useContext(KnownSite)
  return useRouteLoaderData<Site>('root') ?? known ?? undefined
}
