import { useLocation } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { focusArrival } from './listenToKeys.client'
import { Masthead } from './Masthead'
import { Footer } from './Footer'
import { KeysHelp } from './KeysHelp'

/** The frame of every page: masthead, one column, footer. `wide` pages use the room that work needs. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  const { pathname, hash } = useLocation()
  useEffect(focusArrival, [pathname, hash])
  return (
    <>
      <Masthead />
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
      <Footer />
      <KeysHelp />
    </>
  )
}
