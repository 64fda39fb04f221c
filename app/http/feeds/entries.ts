import type { Locale } from '~/domain/context'
import type { FeedItem, FeedPost, FeedThread } from '~/domain/feeds/feed'
import { originIn, ownTitle, questionIn } from '~/domain/threads/thread'
import { escapeXml } from '~/http/xml'
import type { Translate } from '~/i18n/translate'
import { links } from '~/links'
import type { FeedEntry } from './feed'

/** The language of a feed, and a function that makes paths absolute. */
export type FeedContext = { locale: Locale; t: Translate; absolute: (path: string) => string }

/** Converts an item to a feed entry. */
export const toFeedEntry = (item: FeedItem, telling: FeedContext): FeedEntry =>
  item.kind === 'post' ? ofPost(item, telling) : ofThread(item, telling)

/** Returns a member's name for a feed; demo voices are marked as such. */
export const authorNameInFeed = (
  { name, demo }: { name: string; demo: boolean },
  t: Translate,
): string => (demo ? `${name} (${t('site.demo')})` : name)

function ofPost(post: FeedPost, { locale, t, absolute }: FeedContext): FeedEntry {
  const name = authorNameInFeed(post.author, t)
  const address = absolute(links.post(post.id))
  return {
    id: address,
    address,
    title: t('feeds.postTitle', {
      name,
      stance: t(`posts.${post.stance}`),
      question: questionIn(locale, post.thread).title,
    }),
    html: post.html,
    lang: post.lang,
    author: { name, address: absolute(links.member(post.author.name)) },
    published: post.createdAt,
    updated: post.editedAt ?? post.createdAt,
  }
}

function ofThread(thread: FeedThread, { locale, t, absolute }: FeedContext): FeedEntry {
  const question = questionIn(locale, thread)
  const origin = thread.articleSlug === null ? null : originIn(locale, thread.origins)
  const article = thread.articleSlug !== null && absolute(links.article(thread.articleSlug))
  return {
    // Contains only the id, because the entry stays the same when the thread is renamed.
    id: absolute(links.threadNumber(thread.id)),
    address: absolute(links.thread({ id: thread.id, title: ownTitle(thread) })),
    title: t('feeds.threadTitle', { question: question.title }),
    html:
      origin && article
        ? `<blockquote>${escapeXml(origin.quote)}</blockquote><p>${escapeXml(t('threads.fromArticle'))} <a href="${escapeXml(article)}">${escapeXml(origin.articleTitle)}</a></p>`
        : `<p>${escapeXml(question.title)}</p>`,
    lang: origin?.lang ?? question.lang,
    author: null,
    published: thread.createdAt,
    updated: thread.createdAt,
  }
}
