import { createContext, useContext, type ReactNode } from 'react'
import { agoIn, minuteIn } from '~/i18n/moment'
import { useWords } from '~/i18n/Words'

/** How long ago a moment was, in words, as a page tells it; null where it does not. */
export type Ages = (at: Date) => string | null

const AgesHere = createContext<Ages>(() => null)

/** Tells ages to what stands beneath. */
export const AgesProvider = AgesHere.Provider

/** The ages of this page. */
export const useAges = () => useContext(AgesHere)

/** Tells ages from the time at which the page was read: the same on the server and in the browser. */
export function NowProvider({ value: now, children }: { value: Date; children: ReactNode }) {
  const { locale } = useWords()
  return <AgesProvider value={(at) => agoIn(locale, at, now)}>{children}</AgesProvider>
}

/** How long ago something was, with the exact time beneath the pointer and for machines. */
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
