import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { NothingInput } from '~/domain/input.server'
import { readOwn } from '~/domain/posts/readOwn.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { buttonAction } from '~/http/actions.server'
import { idFrom, memberPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostBody } from '~/ui/posts/PostBody'

export const loader = memberPageLoader(async (context) => {
  const post = await readOwn(context, idFrom(context.params.postId))
  return { post, title: translationOf(context.locale)('posts.withdrawTitle') }
})

export const action = buttonAction(NothingInput, async (context) => {
  const postId = idFrom(context.params.postId)
  await withdraw(context, postId)
  return links.post(postId)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Withdraw() {
  const { post, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('posts.withdrawHint')}</p>
      <blockquote className="confirmed">
        <PostBody post={post} />
      </blockquote>
      <Form method="post" reloadDocument className="row">
        <button className="button danger">{t('posts.withdrawNow')}</button>
        <Link className="button quiet" to={links.post(post.id)}>
          {t('posts.cancel')}
        </Link>
      </Form>
    </Page>
  )
}
