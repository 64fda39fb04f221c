import { readFrontFeed } from '~/domain/feeds/readFrontFeed.server'
import { Refusal } from '~/domain/refusal'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (context) => {
  if (context.name !== 'front') throw new Refusal('missing', 'errors.notFound')
  context.loadContext.madeOf.add('lists')
  return {
    title: context.t('feeds.front'),
    page: links.front(),
    at: links.frontFeed,
    items: await readFrontFeed(context),
    since: context.now,
  }
})
