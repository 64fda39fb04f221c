import type { FurtherPlace } from '~/domain/placements/placement'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Stance } from '~/ui/posts/Stance'

/**
 * Renders a placement as a link: the stance and the parent there; with its debate unless that is
 * `from`.
 */
export function PlaceName({
  place: { stance, thread, parent },
  from,
}: {
  place: FurtherPlace
  from: number
}) {
  const { t, locale } = useWords()
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
