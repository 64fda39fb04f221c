import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Strength } from '~/ui/arguments/Strength'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { PostMarks } from '~/ui/marks/PostMarks'
import { OtherPlacements } from '~/ui/placements/OtherPlacements'
import { CitedSources } from '~/ui/sources/CitedSources'
import { ThemeChips } from '~/ui/themes/ThemeChips'
import { useThreadPage } from '~/ui/threads/pageContext'
import { Votes } from '~/ui/votes/Votes'
import { Byline } from './Byline'
import { PostActions } from './PostActions'
import { Stance } from './Stance'
import { PostBody } from './PostBody'

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
  const { t } = useI18n()
  const { marked, placed, to } = useThreadPage()
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
          <RelativeTime at={post.createdAt} />
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
      <PostBody post={post} />
      {post.standing === 'stands' && (
        <>
          {post.sources && <CitedSources threadId={post.threadId} sources={post.sources} />}
          {post.marks && <PostMarks marks={post.marks} />}
          <OtherPlacements post={post} places={placed.places} />
          <ThemeChips themes={post.themes} />
          <footer className="post-foot">
            <Votes post={post} to={to(post.id)} />
            <PostActions post={post} answering={answering} />
          </footer>
        </>
      )}
      {post.standing === 'removed' && <PostActions post={post} answering={answering} />}
    </article>
  )
}
