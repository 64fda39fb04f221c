import { readMemberFeed } from '~/domain/feeds/readMemberFeed.server'
import { authorNameInFeed } from '~/http/feeds/entries'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (asked) => {
  const { member, posts } = await readMemberFeed(asked, asked.name)
  // A name has many spellings; only the canonical one is cached.
  if (asked.name === member.name) asked.loadContext.madeOf.add('lists')
  return {
    title: asked.t('feeds.member', { name: authorNameInFeed(member, asked.t) }),
    page: links.member(member.name),
    at: (format) => links.memberFeed(member.name, format),
    items: posts,
    since: member.since,
  }
})
