import { Link } from '@remix-run/react'
import { ownTitle, questionIn, type Question } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

type Debate = Question & { id: number; postCount: number; closedAt: Date | null }

/**
 * Renders the debates of an article, each with its size and a link to its question in the text;
 * nothing when all were merged into others.
 */
export function ArticleDebates({ debates }: { debates: readonly Debate[] }) {
  const { t, locale } = useI18n()
  if (debates.length === 0) return null
  return (
    <section className="article-debates" aria-labelledby="debates">
      <h2 id="debates">{t('articles.debates')}</h2>
      <ol>
        {debates.map((debate) => {
          const question = questionIn(locale, debate)
          return (
            <li key={debate.id}>
              <Link
                to={links.thread({ id: debate.id, title: ownTitle(debate) })}
                lang={question.lang}
              >
                {question.title}
              </Link>
              <p className="meta">
                <span>{t('threads.arguments', { count: debate.postCount })}</span>
                <a href={`#q${debate.id}`}>{t('articles.inText')}</a>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
