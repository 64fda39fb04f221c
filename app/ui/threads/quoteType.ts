import type { MetaDescriptor } from '@remix-run/react'
import type { Origin } from '~/domain/threads/thread'
import italic from '~/ui/page/fonts/serif-italic.woff2?url'

/**
 * Preloads the font of the quote at the head of a thread, which would otherwise be loaded too late
 * to be shown.
 */
export const quoteType = (origins: readonly Origin[] | undefined): MetaDescriptor[] =>
  origins?.length
    ? [
        {
          tagName: 'link',
          rel: 'preload',
          href: italic,
          as: 'font',
          type: 'font/woff2',
          crossOrigin: 'anonymous',
        },
      ]
    : []
