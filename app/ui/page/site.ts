import { useRouteLoaderData } from '@remix-run/react'
import type { Locale, Viewer } from '~/domain/context'

/** What every page knows: its language, who looks at it and how many open marks their arguments carry, where it is, and what its address begins with for others. */
export type Site = { locale: Locale; viewer: Viewer | null; marks: number; path: string; origin: string }

/** What the root loader told; undefined only where the root itself failed. */
export const useSite = (): Site | undefined => useRouteLoaderData<Site>('root')
