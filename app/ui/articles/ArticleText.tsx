import { Link } from '@remix-run/react'
import { ownTitle, type Question } from '~/domain/threads/thread'
import type { ArticleSegment, ArticleLayout } from '~/domain/articles/articleLayout'
import { links } from '~/links'

type Debates = ReadonlyMap<number, Question & { id: number }>

/** Renders an article's text with its headings; each question with a debate is a link. */
export function ArticleText({ setting, debates }: { setting: ArticleLayout; debates: Debates }) {
  return (
    <>
      {setting.parts.map(({ heading, level, paragraphs }, at) => {
        const Heading = level > 2 ? 'h3' : 'h2'
        return (
          <section key={at}>
            {heading && (
              <Heading>
                <ArticleSegments pieces={heading} debates={debates} />
              </Heading>
            )}
            {paragraphs.map((paragraph, place) => (
              <p key={place}>
                <ArticleSegments pieces={paragraph} debates={debates} />
              </p>
            ))}
          </section>
        )
      })}
    </>
  )
}

/** Renders segments of text with links to the debates. */
export function ArticleSegments({
  pieces,
  debates,
}: {
  pieces: readonly ArticleSegment[]
  debates: Debates
}) {
  return pieces.map(({ words, threadId }, at) => {
    const debate = threadId === null ? undefined : debates.get(threadId)
    if (!debate) return words
    return (
      <mark key={at} className="asked" id={`q${debate.id}`}>
        <Link to={links.thread({ id: debate.id, title: ownTitle(debate) })}>{words}</Link>
      </mark>
    )
  })
}
