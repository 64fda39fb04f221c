import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Strength } from '~/ui/arguments/Strength'
import { Moment } from '~/ui/page/Moment'
import { PostMarks } from '~/ui/marks/PostMarks'
import { FurtherPlaces } from '~/ui/placements/FurtherPlaces'
import { CitedSources } from '~/ui/sources/CitedSources'
import { ThemeChips } from '~/ui/themes/ThemeChips'
import { useViewing } from '~/ui/threads/Viewing'
import { Votes } from '~/ui/votes/Votes'
import { Byline } from './Byline'
import { PostActs } from './PostActs'
import { Stance } from './Stance'
import { Words } from './PostWords'

/**
 * Renders one post: stance, author, text and actions. `answering` is its parent, null for the
 * question.
 */
export function PostArticle({
  post,
  answering,
}: {
  post: PostView
  answering: AnsweredPost | null
}) {
  const { t } = useWords()
  const { marked, placed, to } = useViewing()
  const head = `p${post.id}-by`
  return (
    <article
      id={`p${post.id}`}
      className="post"
      tabIndex={-1}
      aria-labelledby={head}
      data-marked={marked === post.id || undefined}
    >
      <header className="post-head">
        <h2 id={head}>
          <Stance stance={post.stance} />
          <span className="visually-hidden">
            {t(answering === null ? 'posts.answersQuestion' : 'posts.answersPost', {
              name: answering?.author.name ?? '',
              level: post.depth + 1,
            })}{' '}
          </span>
          {post.standing === 'stands' && <Byline author={post.author} />}
        </h2>
        <a className="when" href={links.post(post.id)}>
          <Moment at={post.createdAt} />
        </a>
        {post.editedAt && post.standing === 'stands' && (
          <a className="edited" href={links.postHistory(post.id)}>
            {t('posts.edited')}
          </a>
        )}
        {post.accepted && post.standing === 'stands' && (
          <span className="accepted mark mark-agree">{t('arguments.accepted')}</span>
        )}
        {post.standing === 'stands' && <Strength post={post} />}
      </header>
      <Words post={post} />
      {post.standing === 'stands' && (
        <>
          {post.sources && <CitedSources threadId={post.threadId} sources={post.sources} />}
          {post.marks && <PostMarks marks={post.marks} />}
          <FurtherPlaces post={post} places={placed.places} />
          <ThemeChips themes={post.themes} />
          <footer className="post-foot">
            <Votes post={post} to={to(post.id)} />
            <PostActs post={post} answering={answering} />
          </footer>
        </>
      )}
      {post.standing === 'removed' && <PostActs post={post} answering={answering} />}
    </article>
  )
}
