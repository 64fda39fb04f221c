import { Link } from '@remix-run/react'
import type { Locale } from '~/domain/context'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { ThreadTeaser, type ListedThread } from './ThreadTeaser'

type Article = {
  id: number
  slug: string
  texts: { lang: Locale; title: string }[]
  threads: ListedThread[]
}

/** Renders an article with its debates. */
export function FrontArticle({ article }: { article: Article }) {
  const { t, locale } = useI18n()
  const text = article.texts.find(({ lang }) => lang === locale) ?? article.texts[0]
  const heading = `article-${article.id}`
  return (
    <section className="front-section" aria-labelledby={heading}>
      <header className="front-article">
        <p className="kicker">{t('front.article')}</p>
        <h2 id={heading} lang={text?.lang}>
          <Link to={links.article(article.slug)}>{text?.title}</Link>
        </h2>
        <p className="meta">{t('front.questions', { count: article.threads.length })}</p>
      </header>
      <ol className="teasers">
        {article.threads.map((thread) => (
          <ThreadTeaser key={thread.id} thread={thread} />
        ))}
      </ol>
    </section>
  )
}
