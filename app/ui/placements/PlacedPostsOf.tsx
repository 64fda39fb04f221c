import type { PlacedPost } from '~/domain/placements/placement'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { PlacedPostList } from './PlacedPostList'

/** Renders the posts placed under a post, of those loaded with the page, and a link to the rest. */
export function PlacedPostsOf({
  postId,
  guests,
}: {
  postId: number
  guests: readonly PlacedPost[]
}) {
  const { t } = useI18n()
  const own = guests.filter(({ under }) => under === postId)
  const more = (own[0]?.ofAll ?? 0) - own.length
  return (
    <PlacedPostList name={`p${postId}`} guests={own}>
      {more > 0 && (
        <p className="continue">
          <a href={links.post(postId)}>{t('placements.more', { count: more })}</a>
        </p>
      )}
    </PlacedPostList>
  )
}
