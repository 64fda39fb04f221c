import { readMemberFeed } from '~/domain/feeds/readMemberFeed.server'
import { spokenName } from '~/http/feeds/entries'
import { feeding } from '~/http/feeds/feeding.server'
import { links } from '~/links'

export const loader = feeding(async (asked) => {
  const { member, posts } = await readMemberFeed(asked, asked.name)
  // A name has many spellings; only the canonical one is cached.
  if (asked.name === member.name) asked.load.madeOf.add('lists')
  return {
    title: asked.t('feeds.member', { name: spokenName(member, asked.t) }),
    page: links.member(member.name),
    at: (format) => links.memberFeed(member.name, format),
    items: posts,
    since: member.since,
  }
})
