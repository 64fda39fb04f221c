import { readThreadFeed } from '~/domain/feeds/readThreadFeed.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom } from '~/http/pageLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (asked) => {
  const { thread, posts } = await readThreadFeed(asked, idFrom(asked.name))
  asked.loadContext.madeOf.add(`thread-${thread.id}`)
  await redirectMerged(asked, thread, (id) => links.threadFeed(id, asked.format))
  return {
    title: asked.t('feeds.thread', { question: questionIn(asked.locale, thread).title }),
    page: links.thread({ id: thread.id, title: ownTitle(thread) }),
    at: (format) => links.threadFeed(thread.id, format),
    items: posts,
    since: thread.createdAt,
  }
})
