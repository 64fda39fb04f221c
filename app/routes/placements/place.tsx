import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PlaceInput } from '~/domain/placements/input.server'
import { place } from '~/domain/placements/place.server'
import { readForPlacing } from '~/domain/placements/readForPlacing.server'
import { acting } from '~/http/acting.server'
import { formReading, idFrom } from '~/http/reading.server'
import { targetMeant } from '~/http/target.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PlaceForm } from '~/ui/placements/PlaceForm'
import { PlaceList } from '~/ui/placements/PlaceList'
import { MovedPost } from '~/ui/posts/MovedPost'

export const loader = formReading(async (asked) => {
  const post = await readForPlacing(asked, idFrom(asked.params.postId))
  return { post, title: wordsOf(asked.locale)('placements.title', { name: post.author }) }
})

export const action = acting(
  PlaceInput,
  async (context, { to: words, stance }) => {
    const postId = idFrom(context.params.postId)
    await place(context, { postId, to: targetMeant(context, words), stance })
    return `${links.placePost(postId)}#places`
  },
  { limit: 'acts' },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Place() {
  const { post, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const { t } = useWords()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <MovedPost post={post} />
      <h2 id="places" tabIndex={-1}>
        {t('placements.also')}
      </h2>
      <PlaceList places={post.places} from={post.thread.id} />
      <h2>{t('placements.another')}</h2>
      {/* A new key empties the form after it was accepted. */}
      <PlaceForm
        key={post.places.map(({ id, stance }) => `${id}-${stance}`).join()}
        postId={post.id}
        trouble={trouble}
      />
    </Page>
  )
}
