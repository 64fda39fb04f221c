import { readFrontFeed } from '~/domain/feeds/readFrontFeed.server'
import { Refusal } from '~/domain/refusal'
import { feeding } from '~/http/feeds/feeding.server'
import { links } from '~/links'

export const loader = feeding(async (asked) => {
  if (asked.name !== 'front') throw new Refusal('missing', 'errors.notFound')
  asked.load.madeOf.add('lists')
  return {
    title: asked.t('feeds.front'),
    page: links.front(),
    at: links.frontFeed,
    items: await readFrontFeed(asked),
    since: asked.now,
  }
})
