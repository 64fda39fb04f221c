import { createContext, useContext, type ReactNode } from 'react'
import { agoIn, minuteIn } from '~/i18n/moment'
import { useWords } from '~/i18n/Words'

/** Returns the relative time of a moment as displayed on a page, or null. */
export type Ages = (at: Date) => string | null

const AgesHere = createContext<Ages>(() => null)

/** Provides relative times to the components below it. */
export const AgesProvider = AgesHere.Provider

/** Returns the relative times of this page. */
export const useAges = () => useContext(AgesHere)

/**
 * Provides relative times from the time at which the page was loaded, so that server and browser
 * agree.
 */
export function NowProvider({ value: now, children }: { value: Date; children: ReactNode }) {
  const { locale } = useWords()
  return <AgesProvider value={(at) => agoIn(locale, at, now)}>{children}</AgesProvider>
}

/** Renders a relative time, with the exact time as tooltip and in machine-readable form. */
export function Moment({ at }: { at: Date }) {
  const { locale } = useWords()
  const age = useAges()(at)
  const exact = minuteIn(locale, at)
  return (
    <time dateTime={at.toISOString()} title={exact}>
      {age ?? exact}
    </time>
  )
}
