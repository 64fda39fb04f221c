import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PlaceInput } from '~/domain/placements/input.server'
import { placePost } from '~/domain/placements/placePost.server'
import { readForPlacing } from '~/domain/placements/readForPlacing.server'
import { memberAction } from '~/http/actions.server'
import { formPageLoader, idFrom } from '~/http/pageLoader.server'
import { requireTarget } from '~/http/target.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PlacementForm } from '~/ui/placements/PlacementForm'
import { PlacementList } from '~/ui/placements/PlacementList'
import { MovedPost } from '~/ui/posts/MovedPost'

export const loader = formPageLoader(async (context) => {
  const post = await readForPlacing(context, idFrom(context.params.postId))
  return { post, title: translationOf(context.locale)('placements.title', { name: post.author }) }
})

export const action = memberAction(
  PlaceInput,
  async (context, { to: words, stance }) => {
    const postId = idFrom(context.params.postId)
    await placePost(context, { postId, to: requireTarget(context, words), stance })
    return `${links.placePost(postId)}#places`
  },
  { limit: 'acts' },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Place() {
  const { post, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const { t } = useI18n()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <MovedPost post={post} />
      <h2 id="places" tabIndex={-1}>
        {t('placements.also')}
      </h2>
      <PlacementList places={post.places} from={post.thread.id} />
      <h2>{t('placements.another')}</h2>
      {/* A new key empties the form after it was accepted. */}
      <PlacementForm
        key={post.places.map(({ id, stance }) => `${id}-${stance}`).join()}
        postId={post.id}
        trouble={trouble}
      />
    </Page>
  )
}
