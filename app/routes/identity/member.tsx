import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readMember } from '~/domain/identity/readMember.server'
import { readExcerpts } from '~/domain/posts/readExcerpts.server'
import { afterFrom, pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { ProfileHead } from '~/ui/identity/ProfileHead'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { CursorPager } from '~/ui/page/CursorPager'
import { pageTitle } from '~/ui/page/title'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'
import { previewMeta } from '~/ui/previews/card'
import { memberPreview } from '~/ui/previews/plainPreview'

export const loader = pageLoader(async (context) => {
  const { params, url, viewer, now, locale, loadContext: load } = context
  load.madeOf.add('lists')
  const member = await readMember(context, params.name ?? '')
  if (params.name !== member.name) throw redirect(links.member(member.name) + url.search, 301)
  const after = afterFrom(url.searchParams)
  const { posts, next } = await readExcerpts(context, { authorId: member.id }, after)
  const title = translationOf(locale)('identity.profileTitle', { name: member.name })
  const preview = viewer ? null : memberPreview(previewContext(context), member.name)
  return { member, posts, next, after, preview, own: viewer?.id === member.id, now, title }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function Member() {
  const { t } = useI18n()
  const { member, posts, next, after, own, now } = useLoaderData<typeof loader>()
  const { name } = member
  return (
    <Page className="reading">
      <ProfileHead member={member} />
      <section aria-labelledby="posts">
        <h2 id="posts">{t('identity.posts')}</h2>
        {posts.length === 0 && (
          <p className="empty">
            {after !== null
              ? t('identity.noMorePosts')
              : own
                ? t('identity.noPostsOwn')
                : t('identity.noPosts', { name })}
          </p>
        )}
        <NowProvider value={now}>
          {posts.map((post) => (
            <PostExcerpt key={post.id} post={post} />
          ))}
        </NowProvider>
        <CursorPager
          start={after === null ? null : links.member(name)}
          next={next === null ? null : links.member(name, { after: next })}
          words={t('site.older')}
        />
      </section>
    </Page>
  )
}
