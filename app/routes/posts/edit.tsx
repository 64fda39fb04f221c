import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { edit } from '~/domain/posts/edit.server'
import { EditInput } from '~/domain/posts/input.server'
import { readForEdit } from '~/domain/posts/readForEdit.server'
import { memberAction } from '~/http/actions.server'
import { formPageLoader, idFrom } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ReplyForm } from '~/ui/posts/ReplyForm'

export const loader = formPageLoader(async (context) => {
  const postId = idFrom(context.params.postId)
  // Without a session only the submitted values can be shown.
  const post = context.viewer === null ? null : await readForEdit(context, postId)
  return { postId, post, title: translationOf(context.locale)('posts.editTitle') }
})

export const action = memberAction(
  EditInput,
  async (context, input) => {
    const postId = idFrom(context.params.postId)
    await edit(context, { ...input, postId })
    return `${links.post(postId)}#p${postId}`
  },
  { limit: 'edits' },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Edit() {
  const { postId, post, title } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, locale } = useI18n()
  return (
    <Page className="reading">
      <h1>{title}</h1>
      <p className="hint">{t('posts.editHint')}</p>
      <ReplyForm
        action={links.editPost(postId)}
        revision={post?.revision ?? (Number(answered?.trouble?.typed.revision) || undefined)}
        lang={post?.lang ?? locale}
        stance={post?.stance}
        doc={post?.doc}
        markdown={post?.markdown}
        sources={post?.sources}
        draft={`edit-${postId}-${post?.revision ?? 0}`}
        eager
        answered={answered}
        sendLabel={t('posts.saveEdit')}
      />
    </Page>
  )
}
