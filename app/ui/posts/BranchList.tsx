import { Link } from '@remix-run/react'
import { countPosts, type Branch } from '~/domain/posts/tree'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { PostItem } from './PostItem'

/** How many levels of replies a page shows before a line goes on elsewhere. */
const levelsShown = 5

/** Posts with what answers them, nested; each branch folds, and past the fifth level a line goes on at its own address. */
export function BranchList({ branches, level = 0, answering = null }: { branches: Branch[]; level?: number; answering?: string | null }) {
  return (
    <ol className="branches">
      {branches.map((branch) => (
        <li key={branch.post.id} className={`branch branch-${branch.post.stance}`}>
          <PostItem post={branch.post} answering={answering} />
          <Replies branch={branch} level={level} />
        </li>
      ))}
    </ol>
  )
}

function Replies({ branch, level }: { branch: Branch; level: number }) {
  const { t } = useWords()
  const { post, replies } = branch
  if (replies.length === 0) return null
  const count = countPosts(replies)
  if (level + 1 >= levelsShown) {
    return <p className="continue"><Link to={links.post(post.id)}>{t('posts.continueLine', { count })}</Link></p>
  }
  return (
    <details className="replies" open>
      <summary>{t('posts.replies', { count })}</summary>
      <BranchList branches={replies} level={level + 1} answering={post.author.name} />
    </details>
  )
}
