import type { ReactNode } from 'react'
import { stances, type Author, type Stance as StanceName, type Standing } from '~/domain/posts/post'
import type { Locale } from '~/domain/context'
import { originIn, questionIn } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { marks } from '~/ui/previews/marks'
import type { PreviewedThread } from '~/ui/previews/pictureTexts'

/** An argument in an embedded frame, with an excerpt. */
export type FramedPost = {
  id: number
  stance: StanceName
  lang: Locale
  text: string
  author: Author
  standing?: Standing
  removedReason?: string | null
  url: string
}

type Document = { title: string; styles: string; script: string; children: ReactNode }

/** Renders the document of an embedded frame: no masthead, no sign-in, no forms. */
export function EmbedDocument({ title, styles, script, children }: Document) {
  const { locale } = useI18n()
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Standpunkt`}</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        {children}
        <script src={script} defer />
      </body>
    </html>
  )
}

/**
 * Renders a debate in short: the question, the counts, the selected argument (if any) and the
 * strongest ones, with links to the site.
 */
export function Embed({
  head,
  url,
  post,
  strongest,
}: {
  head: PreviewedThread
  url: string
  post: FramedPost | null
  strongest: readonly FramedPost[]
}) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, head)
  const origin = originIn(locale, head.origins)
  return (
    <main>
      {origin && (
        <p className="kicker">
          {t('threads.fromArticle')} <cite lang={origin.lang}>{origin.articleTitle}</cite>
        </p>
      )}
      <h1 lang={question.lang}>
        <Out to={url}>{question.title}</Out>
      </h1>
      <Standings head={head} />
      {post && <Arguments posts={[post]} />}
      {strongest.length > 0 && (
        <section aria-labelledby="strongest">
          <h2 id="strongest">{t('previews.strongest')}</h2>
          <Arguments posts={strongest} />
        </section>
      )}
      <p className="whole">
        <Out to={url}>{t('previews.wholeDebate')}</Out> <span className="wordmark">Standpunkt</span>
      </p>
    </main>
  )
}

/** Renders the frame of a debate that does not exist. */
export function EmbedMissing({ words, url }: { words: string; url: string }) {
  return (
    <main>
      <p>{words}</p>
      <p className="whole">
        <Out to={url}>
          <span className="wordmark">Standpunkt</span>
        </Out>
      </p>
    </main>
  )
}

/** Renders the counts, which the frame's script polls. */
function Standings({ head: { postCount, stances: counts } }: { head: PreviewedThread }) {
  const { t } = useI18n()
  const taken = stances.filter((stance) => counts[stance] > 0)
  const before = (index: number) =>
    taken.slice(0, index).reduce((sum, stance) => sum + counts[stance], 0)
  return (
    <div className="standings" data-live="">
      {taken.length > 0 && (
        <svg
          className="strip"
          aria-hidden="true"
          preserveAspectRatio="none"
          viewBox={`0 0 ${before(taken.length)} 1`}
        >
          {taken.map((stance, index) => (
            <rect
              key={stance}
              className={`fill-${stance}`}
              x={before(index)}
              width={counts[stance]}
              height={1}
            />
          ))}
        </svg>
      )}
      <ul>
        {taken.map((stance) => (
          <li key={stance}>
            <Mark stance={stance} words={t(`threads.${stance}Count`, { count: counts[stance] })} />
          </li>
        ))}
        <li className="total">
          {postCount === 0 ? t('previews.noAnswers') : t('threads.arguments', { count: postCount })}
        </li>
      </ul>
    </div>
  )
}

function Arguments({ posts }: { posts: readonly FramedPost[] }) {
  const { t } = useI18n()
  return (
    <ol>
      {posts.map(({ id, stance, lang, text, author, standing = 'stands', removedReason, url }) => (
        <li key={id}>
          <article className={`argument argument-${stance}`}>
            {standing === 'stands' ? (
              <>
                <p className="by">
                  <Mark stance={stance} words={t(`posts.${stance}`)} /> {author.name}
                  {author.demo && <span className="demo">{t('site.demo')}</span>}
                </p>
                <p className="words" lang={lang}>
                  {text}
                </p>
              </>
            ) : (
              <p className="gone">
                {standing === 'withdrawn'
                  ? t('posts.withdrawn')
                  : t('posts.removedBecause', { reason: removedReason ?? '' })}
              </p>
            )}
            <p className="on">
              <Out to={url}>{t('previews.inContext')}</Out>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}

function Mark({ stance, words }: { stance: StanceName; words: string }) {
  return (
    <span className={`stance stance-${stance}`}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={marks[stance]} />
      </svg>
      {words}
    </span>
  )
}

/** Renders a link that opens outside the frame and says so. */
function Out({ to, children }: { to: string; children: ReactNode }) {
  const { t } = useI18n()
  return (
    <a href={to} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden"> {t('previews.newTab')}</span>
    </a>
  )
}
