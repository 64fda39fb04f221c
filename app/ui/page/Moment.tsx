import { createContext, useContext } from 'react'
import { agoIn, minuteIn } from '~/i18n/moment'
import { useWords } from '~/i18n/Words'

const Now = createContext<Date | null>(null)

/** The time at which the page was read: the same on the server and in the browser. */
export const NowProvider = Now.Provider

/** That time; null where a page does not say it. */
export const useNow = () => useContext(Now)

/** How long ago something was, with the exact time beneath the pointer and for machines. */
export function Moment({ at }: { at: Date }) {
  const { locale } = useWords()
  const now = useNow()
  const exact = minuteIn(locale, at)
  return (
    <time dateTime={at.toISOString()} title={exact}>
      {now ? agoIn(locale, at, now) : exact}
    </time>
  )
}
