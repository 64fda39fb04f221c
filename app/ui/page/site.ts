import { useRouteLoaderData } from '@remix-run/react'
import type { Locale, Viewer } from '~/domain/context'

/** What every page knows: its language, who looks at it, and where it is. */
export type Site = { locale: Locale; viewer: Viewer | null; path: string }

/** What the root loader told. Null only where the root itself failed. */
export function useSite(): Site | null {
  return useRouteLoaderData<Site>('root') ?? null
}

/** The member who looks at this page, or null. */
export const useViewer = (): Viewer | null => useSite()?.viewer ?? null
