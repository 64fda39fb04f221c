import type { ReactNode } from 'react'
import { Masthead } from './Masthead'
import { Footer } from './Footer'
import { KeysHelp } from './KeysHelp'

/** The frame of every page: masthead, one column, footer. `wide` pages use the room that work needs. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
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
