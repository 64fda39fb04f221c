import { readFrontFeed } from '~/domain/feeds/readFrontFeed.server'
import { Refusal } from '~/domain/refusal'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (asked) => {
  if (asked.name !== 'front') throw new Refusal('missing', 'errors.notFound')
  asked.loadContext.madeOf.add('lists')
  return {
    title: asked.t('feeds.front'),
    page: links.front(),
    at: links.frontFeed,
    items: await readFrontFeed(asked),
    since: asked.now,
  }
})
