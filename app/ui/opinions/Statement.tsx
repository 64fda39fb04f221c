import type { ReactNode } from 'react'
import type { Quote } from '~/domain/opinions/quote'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Byline } from '~/ui/posts/Byline'
import { Stance } from '~/ui/posts/Stance'

/** Renders a statement with its votes below it. */
export function Statement({ quote, children }: { quote: Quote | undefined; children: ReactNode }) {
  const { t } = useI18n()
  if (quote === undefined) return null
  return (
    <li className="statement">
      <blockquote className="words" lang={quote.lang}>
        <p>{quote.text}</p>
      </blockquote>
      <p className="meta">
        <Stance stance={quote.stance} />
        <Byline author={quote.author} />
        <a href={links.post(quote.id)}>{t('posts.readInContext')}</a>
      </p>
      {children}
    </li>
  )
}
