import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readMember } from '~/domain/identity/readMember.server'
import { readExcerpts } from '~/domain/posts/readExcerpts.server'
import { pageFrom, reading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { ProfileHead } from '~/ui/identity/ProfileHead'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'

export const loader = reading(async (asked) => {
  const { params, url, viewer, now, locale, load } = asked
  load.madeOf.add('lists')
  const member = await readMember(asked, params.name ?? '')
  if (params.name !== member.name) throw redirect(links.member(member.name) + url.search, 301)
  const page = pageFrom(url.searchParams)
  const { posts, more } = await readExcerpts(asked, { authorId: member.id }, page)
  const title = wordsOf(locale)('identity.profileTitle', { name: member.name })
  return { member, posts, more, page, own: viewer?.id === member.id, now, title }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Member() {
  const { t } = useWords()
  const { member, posts, more, page, own, now } = useLoaderData<typeof loader>()
  const { name } = member
  return (
    <Page className="reading">
      <ProfileHead member={member} />
      <section aria-labelledby="posts">
        <h2 id="posts">{t('identity.posts')}</h2>
        {posts.length === 0 && <p className="empty">{page > 1 ? t('identity.noMorePosts') : own ? t('identity.noPostsOwn') : t('identity.noPosts', { name })}</p>}
        <NowProvider value={now}>{posts.map((post) => <PostExcerpt key={post.id} post={post} />)}</NowProvider>
        <Pager page={page} more={more} to={(other) => links.member(name, { page: other })} />
      </section>
    </Page>
  )
}
