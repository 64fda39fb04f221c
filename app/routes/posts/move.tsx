import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MoveInput } from '~/domain/posts/input.server'
import { move } from '~/domain/posts/move.server'
import { readForMoving } from '~/domain/posts/readForMoving.server'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { idFrom } from '~/http/pageLoader.server'
import { requireTarget } from '~/http/target.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { TargetForm } from '~/ui/moderation/TargetForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { MovedPost } from '~/ui/posts/MovedPost'

export const loader = moderatorFormLoader(async (context) => {
  const post = await readForMoving(context, idFrom(context.params.postId))
  return { post, title: translationOf(context.locale)('posts.moveTitle', { name: post.author }) }
})

export const action = moderatorAction(MoveInput, async (context, { to: words }) => {
  const postId = idFrom(context.params.postId)
  await move(context, { postId, to: requireTarget(context, words) })
  return `${links.post(postId)}#p${postId}`
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Move() {
  const { post, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <MovedPost post={post} />
      <TargetForm
        label={t('posts.moveTo')}
        hint={t('posts.moveHint')}
        send={t('posts.moveNow')}
        trouble={useActionData<typeof action>()?.trouble}
        back={links.post(post.id)}
      />
    </Page>
  )
}
