import { readMemberFeed } from '~/domain/feeds/readMemberFeed.server'
import { authorNameInFeed } from '~/http/feeds/entries'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (context) => {
  const { member, posts } = await readMemberFeed(context, context.name)
  // A name has many spellings; only the canonical one is cached.
  if (context.name === member.name) context.loadContext.madeOf.add('lists')
  return {
    title: context.t('feeds.member', { name: authorNameInFeed(member, context.t) }),
    page: links.member(member.name),
    at: (format) => links.memberFeed(member.name, format),
    items: posts,
    since: member.since,
  }
})
