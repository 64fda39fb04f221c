import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MarkInput } from '~/domain/marks/input.server'
import { readForMarking } from '~/domain/marks/readForMarking.server'
import { setMark } from '~/domain/marks/setMark.server'
import { memberAction } from '~/http/actions.server'
import { formPageLoader, idFrom } from '~/http/pageLoader.server'
import { requirePostTarget } from '~/http/target.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { MarkForm } from '~/ui/marks/MarkForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostBody } from '~/ui/posts/PostBody'

export const loader = formPageLoader(async (context) => {
  const { author, ...post } = await readForMarking(context, idFrom(context.params.postId))
  return { post, title: translationOf(context.locale)('marks.setTitle', { name: author }) }
})

export const action = memberAction(
  MarkInput,
  async (context, { kind, reason, duplicateOf }) => {
    const postId = idFrom(context.params.postId)
    const originalId =
      kind === 'duplicate'
        ? requirePostTarget(context, duplicateOf, 'marks.originalUnreadable')
        : null
    await setMark(context, { postId, kind, reason, originalId })
    return `${links.post(postId)}#p${postId}`
  },
  { limit: 'acts' },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Mark() {
  const { post, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const { t } = useI18n()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('marks.setLead')}</p>
      <blockquote className="confirmed">
        <PostBody post={post} />
      </blockquote>
      {post.refused && !trouble ? (
        <p className="notice">{t(post.refused)}</p>
      ) : (
        <MarkForm postId={post.id} own={post.own} trouble={trouble} />
      )}
    </Page>
  )
}
