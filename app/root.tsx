import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  isRouteErrorResponse,
  useRouteLoaderData,
} from '@remix-run/react'
import type { LinksFunction } from '@remix-run/node'
import { useContext, type ReactNode } from 'react'
import { pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { ErrorPage, errorTitle } from '~/ui/page/ErrorPage'
import { SeoHead } from '~/ui/page/SeoHead'
import { PageRequest } from '~/ui/page/PageRequest'
import type { Site } from '~/ui/page/Site'
import { readSite } from './site.server'
import styles from '~/ui/styles.css?url'
import sans from '~/ui/page/fonts/sans.woff2?url'
import serif from '~/ui/page/fonts/serif.woff2?url'
import headings from '~/ui/page/fonts/serif-600.woff2?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: serif, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: headings, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: sans, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const loader = pageLoader(readSite)

export { revalidateUnlessVoted as shouldRevalidate } from '~/ui/votes/revalidateUnlessVoted'

/**
 * Renders the document around every page, including error pages. Anonymous readers get a small
 * script module instead of React.
 */
export function Layout({ children }: { children: ReactNode }) {
  const { locale, t } = useI18n()
  const fault = useRouteError()
  const { nonce, module } = useContext(PageRequest)
  const site = useRouteLoaderData<Site>('root')
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <SeoHead />
        <Links />
        {!fault ? (
          <Meta />
        ) : (
          <title>{`${t(errorTitle(isRouteErrorResponse(fault) ? fault.status : 500))} · Standpunkt`}</title>
        )}
      </head>
      <body>
        {children}
        {site?.viewer ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : (
          module && <script type="module" src={module} />
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      told={isRouteErrorResponse(error) ? error.data : null}
    />
  )
}
