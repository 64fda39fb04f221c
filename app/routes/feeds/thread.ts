import { readThreadFeed } from '~/domain/feeds/readThreadFeed.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { feeding } from '~/http/feeds/feeding.server'
import { leadOn } from '~/http/leadOn.server'
import { idFrom } from '~/http/reading.server'
import { links } from '~/links'

export const loader = feeding(async (asked) => {
  const { thread, posts } = await readThreadFeed(asked, idFrom(asked.name))
  asked.load.madeOf.add(`thread-${thread.id}`)
  await leadOn(asked, thread, (id) => links.threadFeed(id, asked.format))
  return {
    title: asked.t('feeds.thread', { question: questionIn(asked.locale, thread).title }),
    page: links.thread({ id: thread.id, title: ownTitle(thread) }),
    at: (format) => links.threadFeed(thread.id, format),
    items: posts,
    since: thread.createdAt,
  }
})
