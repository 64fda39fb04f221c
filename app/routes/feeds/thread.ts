import { readThreadFeed } from '~/domain/feeds/readThreadFeed.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom } from '~/http/pageLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (context) => {
  const { thread, posts } = await readThreadFeed(context, idFrom(context.name))
  context.loadContext.madeOf.add(`thread-${thread.id}`)
  await redirectMerged(context, thread, (id) => links.threadFeed(id, context.format))
  return {
    title: context.t('feeds.thread', { question: questionIn(context.locale, thread).title }),
    page: links.thread({ id: thread.id, title: ownTitle(thread) }),
    at: (format) => links.threadFeed(thread.id, format),
    items: posts,
    since: thread.createdAt,
  }
})
