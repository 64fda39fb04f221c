import type { Ballot, Counts, Excerpt } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'
import { Votes } from './Votes'

type Props = {
  ballots: readonly { post: Excerpt; mine: Ballot; counts: Counts; changedAt: Date }[]
  /** The address of the page. */
  here: string
}

/** Renders a member's own ballots, each below an excerpt of its post, where they can be changed. */
export function OwnBallots({ ballots, here }: Props) {
  const { t } = useI18n()
  return (
    <ol className="own-ballots">
      {ballots.map(({ post, mine, counts, changedAt }) => (
        <li key={post.id} id={`p${post.id}`}>
          <PostExcerpt post={post}>
            <p className="hint">
              {t('votes.changed')} <RelativeTime at={changedAt} />
            </p>
            <Votes post={{ id: post.id, counts, mine, own: false }} to={`${here}#p${post.id}`} />
          </PostExcerpt>
        </li>
      ))}
    </ol>
  )
}
