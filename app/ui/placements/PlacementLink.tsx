import type { OtherPlacement } from '~/domain/placements/placement'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Stance } from '~/ui/posts/Stance'

/**
 * Renders a placement as a link: the stance and the parent there; with its debate unless that is
 * `from`.
 */
export function PlacementLink({
  place: { stance, thread, parent },
  from,
}: {
  place: OtherPlacement
  from: number
}) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, thread)
  return (
    <>
      <Stance stance={stance} />{' '}
      {parent === null || thread.id !== from ? (
        <>
          <a href={links.thread({ id: thread.id, title: ownTitle(thread) })} lang={question.lang}>
            {question.title}
          </a>
          {parent && ' · '}
        </>
      ) : null}
      {parent &&
        (parent.standing === 'stands' ? (
          // The quotation marks are outside the link, because an underline breaks at low quotation
          // marks.
          <>
            {parent.author}:{' '}
            <q lang={parent.lang}>
              <a href={links.post(parent.id)}>{parent.text}</a>
            </q>
          </>
        ) : (
          <a href={links.post(parent.id)}>{t(`posts.${parent.standing}`)}</a>
        ))}
    </>
  )
}
