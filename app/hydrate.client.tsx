import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
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

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Words locale={locale} t={translator(locale, messages)}>
        <WrittenHtml.Provider value={written}>
          <RemixBrowser />
        </WrittenHtml.Provider>
      </Words>
    </StrictMode>,
  )
})

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
