import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { noPlacements } from '~/domain/placements/placement'
import { replyPrefill } from '~/domain/posts/replyPrefill.server'
import { ReplyInput, stanceFrom } from '~/domain/posts/input.server'
import { replyRefused } from '~/domain/posts/policy'
import { readPost } from '~/domain/posts/readPost.server'
import { reply } from '~/domain/posts/reply.server'
import { ownTitle } from '~/domain/threads/thread'
import { memberAction } from '~/http/actions.server'
import { absoluteUrl, formPageLoader, idFrom } from '~/http/pageLoader.server'
import { safePath } from '~/http/safeRedirect'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostArticle } from '~/ui/posts/PostArticle'
import { ReplyForm } from '~/ui/posts/ReplyForm'
import { ThreadLine } from '~/ui/threads/ThreadLine'
import { ThreadPageProvider } from '~/ui/threads/pageContext'

export const loader = formPageLoader(async (context) => {
  const postId = idFrom(context.params.postId)
  const quote = context.url.searchParams.has('quote')
    ? { permalink: absoluteUrl(links.post(postId)) }
    : null
  const [{ head, above, branch }, beginning] = await Promise.all([
    readPost(context, postId),
    replyPrefill(context, postId, quote),
  ])
  const answering = above.at(-1) ?? null
  const title = translationOf(context.locale)('posts.replyTitle', { name: branch.post.author.name })
  return {
    head,
    refused: replyRefused(head, branch.post),
    post: branch.post,
    answering,
    beginning,
    viewer: context.viewer,
    now: context.now,
    title,
    address: { id: head.id, title: ownTitle(head) },
    sendKey: crypto.randomUUID(),
    stance: stanceFrom(context.url.searchParams),
    to: context.url.searchParams.get('to'),
  }
})

export const action = memberAction(ReplyInput, async (context, { to, ...input }) => {
  const parentId = idFrom(context.params.postId)
  const id = await reply(context, { ...input, parentId, threadId: null })
  return safePath(to, `${links.post(id)}#p${id}`)
})

export { revalidateUnlessVoted as shouldRevalidate } from '~/ui/votes/revalidateUnlessVoted'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Reply() {
  const { t, locale } = useI18n()
  const {
    head,
    refused,
    post,
    answering,
    beginning,
    viewer,
    now,
    title,
    address,
    sendKey,
    stance,
    to,
  } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <ThreadLine head={head} address={address} />
        <ThreadPageProvider
          value={{
            viewer,
            version: head.version,
            open: false,
            to: () => links.reply(post.id),
            marked: null,
            placed: noPlacements,
          }}
        >
          <PostArticle post={post} answering={answering} />
        </ThreadPageProvider>
        <section className="answer" aria-labelledby="answer">
          <h2 id="answer">{title}</h2>
          {refused && !answered ? (
            <p className="notice">{t(refused)}</p>
          ) : (
            <ReplyForm
              action={links.reply(post.id)}
              sendKey={sendKey}
              lang={locale}
              {...beginning}
              stance={stance}
              to={to}
              draft={`reply-${post.id}`}
              eager
              answered={answered}
            />
          )}
        </section>
      </NowProvider>
    </Page>
  )
}
