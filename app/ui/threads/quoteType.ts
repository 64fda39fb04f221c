import type { MetaDescriptor } from '@remix-run/react'
import type { Origin } from '~/domain/threads/thread'
import italic from '~/ui/page/fonts/serif-italic.woff2?url'

/** The type of the quote at the head of a thread comes with its page: fetched when the quote is met, it would come too late to be shown. */
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
