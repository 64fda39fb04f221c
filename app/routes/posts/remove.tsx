import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { RemoveInput } from '~/domain/posts/input.server'
import { readPost } from '~/domain/posts/readPost.server'
import { remove } from '~/domain/posts/remove.server'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { idFrom } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Field } from '~/ui/kit/Field'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostBody } from '~/ui/posts/PostBody'

export const loader = moderatorFormLoader(async (context) => {
  const { branch } = await readPost(context, idFrom(context.params.postId))
  return {
    post: branch.post,
    title: translationOf(context.locale)('posts.removeTitle', { name: branch.post.author.name }),
  }
})

export const action = moderatorAction(RemoveInput, async (context, { reason }) => {
  const postId = idFrom(context.params.postId)
  await remove(context, { postId, reason })
  return links.post(postId)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Remove() {
  const { post, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const { t } = useI18n()
  const wrong = trouble?.fields.reason
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <blockquote className="confirmed">
        <PostBody post={post} />
      </blockquote>
      {post.standing === 'stands' || trouble ? (
        <Form method="post" className="stack">
          <ErrorSummary trouble={trouble} />
          <Field
            name="reason"
            label={t('posts.removeReason')}
            hint={t('posts.removeHint')}
            error={wrong ? t(wrong) : null}
            defaultValue={String(trouble?.typed.reason ?? '')}
            maxLength={300}
            required
          />
          <div className="row">
            <button className="button danger">{t('posts.removeNow')}</button>
            <Link className="button quiet" to={links.post(post.id)}>
              {t('posts.cancel')}
            </Link>
          </div>
        </Form>
      ) : (
        <p>
          <Link to={links.post(post.id)}>{t('posts.readInContext')}</Link>
        </p>
      )}
    </Page>
  )
}
