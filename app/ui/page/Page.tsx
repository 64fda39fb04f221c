import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { followLinks } from './followLinks.client'
import { LiveNews, type LiveThread } from '~/ui/live/LiveNews'
import { ShareNotice } from '~/ui/share/ShareNotice'
import { focusLinkedPost } from './listenToKeys.client'
import { Masthead } from './Masthead'
import { Footer } from './Footer'
import { KeysHelp } from './KeysHelp'

/** Renders the layout of a page: masthead, one column, footer. `live` is the thread to follow. */
export function Page({
  children,
  className,
  live,
}: {
  children: ReactNode
  className?: string
  live?: LiveThread
}) {
  const { pathname, hash } = useLocation()
  const navigate = useNavigate()
  useEffect(focusLinkedPost, [pathname, hash])
  useEffect(() => followLinks(navigate), [navigate])
  return (
    <>
      <Masthead />
      <div className="notices">
        {live && <LiveNews {...live} />}
        <ShareNotice />
      </div>
      <main
        id="main"
        tabIndex={-1}
        className={className}
        data-thread={live?.thread}
        data-version={live?.version}
      >
        {children}
      </main>
      <Footer />
      <KeysHelp />
    </>
  )
}
