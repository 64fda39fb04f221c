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
