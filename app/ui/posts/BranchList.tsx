import type { PostView } from '~/domain/posts/post'
import { countPosts, type Branch } from '~/domain/posts/tree'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { GuestsOf } from '~/ui/placements/GuestsOf'
import { useViewing } from '~/ui/threads/Viewing'
import { PostItem } from './PostItem'

/** Posts with what answers them, nested; each branch folds, and where one was cut its line goes on at its own address. */
export function BranchList({ branches, answering = null }: { branches: Branch[]; answering?: PostView | null }) {
  const { placed } = useViewing()
  return (
    <ol className="branches">
      {branches.map((branch) => (
        <li key={branch.post.id} className={`branch branch-${branch.post.stance}`}>
          <PostItem post={branch.post} answering={answering} />
          <Replies branch={branch} />
          <GuestsOf postId={branch.post.id} guests={placed.guests} />
        </li>
      ))}
    </ol>
  )
}

function Replies({ branch }: { branch: Branch }) {
  const { t } = useWords()
  const { post, replies, more } = branch
  const rest = more > 0 && <p className="continue"><a href={links.post(post.id)}>{t('posts.continueLine', { count: more })}</a></p>
  if (replies.length === 0) return rest
  return (
    <details className="replies" open>
      <summary>{t('posts.replies', { count: countPosts(replies) + more })}</summary>
      <BranchList branches={replies} answering={post} />
      {rest}
    </details>
  )
}
