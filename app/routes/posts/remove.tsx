import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { RemoveInput } from '~/domain/posts/input.server'
import { readPost } from '~/domain/posts/readPost.server'
import { remove } from '~/domain/posts/remove.server'
import { moderatorActing, moderatorFormReading } from '~/http/moderating.server'
import { idFrom } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Field } from '~/ui/kit/Field'
import { TroubleSummary } from '~/ui/kit/TroubleSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { Words } from '~/ui/posts/PostWords'

export const loader = moderatorFormReading(async (asked) => {
  const { branch } = await readPost(asked, idFrom(asked.params.postId))
  return {
    post: branch.post,
    title: wordsOf(asked.locale)('posts.removeTitle', { name: branch.post.author.name }),
  }
})

export const action = moderatorActing(RemoveInput, async (context, { reason }) => {
  const postId = idFrom(context.params.postId)
  await remove(context, { postId, reason })
  return links.post(postId)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Remove() {
  const { post, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const { t } = useWords()
  const wrong = trouble?.fields.reason
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <blockquote className="confirmed">
        <Words post={post} />
      </blockquote>
      {post.standing === 'stands' || trouble ? (
        <Form method="post" className="stack">
          <TroubleSummary trouble={trouble} />
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
