import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { Locale } from '~/domain/context'
import { translator } from '~/i18n/translate'
import { I18nProvider } from '~/i18n/I18n'
import { PostHtml } from '~/ui/posts/postHtml'
import { postHtmlInPage } from '~/ui/posts/postHtmlInPage.client'

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'de'
const { default: messages } = await (locale === 'de' ? import('~/i18n/de') : import('~/i18n/en'))
const written = postHtmlInPage()

await decoded()

let sayTakenOver = () => {}

/** Resolves after hydration. Until then the markup must stay as it was sent. */
export const hydrated = new Promise<void>((resolve) => (sayTakenOver = resolve))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider locale={locale} t={translator(locale, messages)}>
        <PostHtml.Provider value={written}>
          <RemixBrowser />
          <TakenOver />
        </PostHtml.Provider>
      </I18nProvider>
    </StrictMode>,
  )
})

function TakenOver() {
  useEffect(sayTakenOver, [])
  return null
}

/**
 * Resolves when the page's data has been decoded. Remix would suspend its first render for that,
 * and a click at that moment makes React discard the page (its error 345).
 */
async function decoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}
