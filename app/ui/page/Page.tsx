import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { followLinks } from './followLinks.client'
import { focusArrival } from './listenToKeys.client'
import { Masthead } from './Masthead'
import { Footer } from './Footer'
import { KeysHelp } from './KeysHelp'

/** The frame of every page: masthead, one column, footer. `wide` pages use the room that work needs. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  const { pathname, hash } = useLocation()
  const navigate = useNavigate()
  useEffect(focusArrival, [pathname, hash])
  useEffect(() => followLinks(navigate), [navigate])
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
