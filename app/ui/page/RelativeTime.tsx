import { createContext, useContext, type ReactNode } from 'react'
import { formatAge, formatDateTime } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'

/** Returns the relative time of a moment as displayed on a page, or null. */
export type RelativeTimes = (at: Date) => string | null

const AgesHere = createContext<RelativeTimes>(() => null)

/** Provides relative times to the components below it. */
export const RelativeTimesProvider = AgesHere.Provider

/** Returns the relative times of this page. */
export const useRelativeTimes = () => useContext(AgesHere)

/**
 * Provides relative times from the time at which the page was loaded, so that server and browser
 * agree.
 */
export function NowProvider({ value: now, children }: { value: Date; children: ReactNode }) {
  const { locale } = useI18n()
  return (
    <RelativeTimesProvider value={(at) => formatAge(locale, at, now)}>
      {children}
    </RelativeTimesProvider>
  )
}

/** Renders a relative time, with the exact time as tooltip and in machine-readable form. */
export function RelativeTime({ at }: { at: Date }) {
  const { locale } = useI18n()
  const age = useRelativeTimes()(at)
  const exact = formatDateTime(locale, at)
  return (
    <time dateTime={at.toISOString()} title={exact}>
      {age ?? exact}
    </time>
  )
}
