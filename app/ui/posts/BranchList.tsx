import { useContext } from 'react'
import type { AnsweredPost } from '~/domain/posts/post'
import { countPosts, type Branch } from '~/domain/posts/tree'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { PlacedPostsOf } from '~/ui/placements/PlacedPostsOf'
import { useThreadPage } from '~/ui/threads/pageContext'
import { CachedBranch } from './CachedBranch'
import { FragmentRenderer } from './fragments'
import { PostArticle } from './PostArticle'

/**
 * Renders posts with their replies as nested lists; branches can be folded, and cut branches link
 * to their continuation.
 */
export function BranchList({
  branches,
  answering = null,
}: {
  branches: readonly Branch[]
  answering?: AnsweredPost | null
}) {
  const layOut = useContext(FragmentRenderer)
  return (
    <ol className="branches">
      {branches.map((branch) =>
        layOut === null ? (
          <BranchItem key={branch.post.id} branch={branch} answering={answering} />
        ) : (
          <CachedBranch
            key={branch.post.id}
            branch={branch}
            answering={answering}
            layOut={layOut}
            Item={BranchItem}
          />
        ),
      )}
    </ol>
  )
}

/** Renders one post of the list, with its replies and the posts placed under it. */
function BranchItem({ branch, answering }: { branch: Branch; answering: AnsweredPost | null }) {
  const { placed } = useThreadPage()
  const { post } = branch
  return (
    <li className={`branch branch-${post.stance}`}>
      <PostArticle post={post} answering={answering} />
      <Replies branch={branch} />
      <PlacedPostsOf postId={post.id} guests={placed.guests} />
    </li>
  )
}

function Replies({ branch }: { branch: Branch }) {
  const { t } = useI18n()
  const { post, replies, more } = branch
  const rest = more > 0 && (
    <p className="continue">
      <a href={links.post(post.id)}>{t('posts.continueLine', { count: more })}</a>
    </p>
  )
  if (replies.length === 0) return rest
  return (
    <details className="replies" open>
      <summary>{t('posts.replies', { count: countPosts(replies) + more })}</summary>
      <BranchList branches={replies} answering={post} />
      {rest}
    </details>
  )
}
