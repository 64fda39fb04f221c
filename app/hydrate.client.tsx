import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { Locale } from '~/domain/context'
import { translator } from '~/i18n/translate'
import { Words } from '~/i18n/Words'
import { WrittenHtml } from '~/ui/posts/writtenHtml'
import { writtenInPage } from '~/ui/posts/writtenInPage.client'

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'de'
const { default: messages } = await (locale === 'de' ? import('~/i18n/de') : import('~/i18n/en'))
const written = writtenInPage()

await decoded()

let sayTakenOver = () => {}

/** Resolves once React has taken the page over: until then it must find the page as it was sent. */
export const takenOver = new Promise<void>((resolve) => (sayTakenOver = resolve))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Words locale={locale} t={translator(locale, messages)}>
        <WrittenHtml.Provider value={written}>
          <RemixBrowser />
          <TakenOver />
        </WrittenHtml.Provider>
      </Words>
    </StrictMode>,
  )
})

function TakenOver() {
  useEffect(sayTakenOver, [])
  return null
}

/**
 * Resolves when what came with the page is read. Remix begins with that in its first rendering and waits within it; a click in
 * that very moment makes React give the page up (its error 345), so here it is waited for before.
 */
async function decoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}
