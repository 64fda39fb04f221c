import { stances } from '~/domain/posts/post'
import type { Branch } from '~/domain/posts/tree'
import { originIn, ownTitle, questionIn } from '~/domain/threads/thread'
import { links } from '~/links'
import type { Preview } from './card'
import { threadPictureUrl, threadPictureTexts, type PreviewedThread } from './pictureTexts'
import { threadPosting } from './jsonLd'
import { sharedUrl, type PreviewContext } from './previewContext'

/**
 * A debate as its page shows it, with the page's path, which may be that of a later page, and its
 * branches.
 */
export type ShownThread = {
  head: PreviewedThread & { createdAt: Date; articleSlug: string | null }
  branches: readonly Branch[]
  path: string
}

/** Returns the preview of a debate: its question, its origin and its counts. */
export function threadPreview(
  telling: PreviewContext,
  { head, branches, path }: ShownThread,
): Preview {
  const { locale, absolute } = telling
  const { title } = questionIn(locale, head)
  const words = threadPictureTexts(telling, head)
  return {
    card: {
      kind: 'article',
      title,
      description: threadDescription(telling, head),
      url: sharedUrl(telling, path),
      locale,
      picture: { url: threadPictureUrl(telling, head), alt: `${title} ${words.total}.` },
      published: head.createdAt.toISOString(),
      oembed: absolute(
        links.oembed({
          url: sharedUrl(telling, links.thread({ id: head.id, title: ownTitle(head) })),
          format: 'json',
        }),
      ),
    },
    structured: threadPosting(telling, head, branches),
  }
}

/**
 * Describes a debate in two sentences: the origin of its question, and the number of arguments by
 * stance.
 */
export function threadDescription(
  { locale, t }: Pick<PreviewContext, 'locale' | 't'>,
  head: PreviewedThread,
): string {
  const origin = originIn(locale, head.origins)
  const counted = stances
    .filter((stance) => head.stances[stance] > 0)
    .map((stance) => t(`threads.${stance}Count`, { count: head.stances[stance] }))
  const standing =
    head.postCount === 0
      ? t('previews.noAnswers')
      : `${t('threads.arguments', { count: head.postCount })}${counted.length > 0 ? `: ${counted.join(', ')}` : ''}.`
  return `${origin ? `${t('previews.fromArticle', { title: origin.articleTitle })}. ` : ''}${standing}`
}
