import { excerptOf } from '~/domain/posts/excerpt'
import { stances, type Author, type Stance, type Standing } from '~/domain/posts/post'
import {
  originIn,
  questionIn,
  type Origin,
  type Question,
  type StanceCounts,
} from '~/domain/threads/thread'
import { links } from '~/links'
import type { PreviewContext } from './previewContext'

/** The size of a picture in pixels. */
export const pictureSize = { width: 1200, height: 630 }

/** The texts of a debate's picture. */
export type ThreadPictureTexts = {
  kicker: string
  question: string
  counts: StanceCounts
  stances: Record<Stance, string>
  total: string
}

/** The texts of an argument's picture; an unpublished one has a notice instead and no author. */
export type PostPictureTexts = {
  question: string
  stance: Stance
  does: string
  words: string
  author: string | null
}

/** A debate in a preview. */
export type PreviewedThread = Question & {
  id: number
  postCount: number
  origins: Origin[]
  stances: StanceCounts
}

/**
 * An argument in a preview: `text` is at least the beginning of its plain text; `answers` is the
 * parent's author, if known.
 */
export type PreviewedPost = {
  id: number
  stance: Stance
  standing: Standing
  removedReason: string | null
  author: Author
  text: string
  answers: string | null
}

/** Returns the texts of a debate's picture. */
export function threadPictureTexts(
  { locale, t }: PreviewContext,
  thread: PreviewedThread,
): ThreadPictureTexts {
  const origin = originIn(locale, thread.origins)
  const counted = stances.map((stance) => [
    stance,
    t(`threads.${stance}Count`, { count: thread.stances[stance] }),
  ])
  return {
    kicker: origin ? t('previews.fromArticle', { title: origin.articleTitle }) : '',
    question: questionIn(locale, thread).title,
    counts: thread.stances,
    stances: Object.fromEntries(counted) as Record<Stance, string>,
    total: t('threads.arguments', { count: thread.postCount }),
  }
}

/** Returns the texts of an argument's picture. */
export function postPictureTexts(
  telling: PreviewContext,
  post: PreviewedPost,
  thread: Question,
): PostPictureTexts {
  const { locale, t } = telling
  return {
    question: excerptOf(questionIn(locale, thread).title, 120),
    stance: post.stance,
    does: t(`posts.${post.stance}`),
    words: excerptOf(
      post.standing === 'stands' ? post.text : unpublishedNotice(telling, post),
      320,
    ),
    author: post.standing === 'stands' ? post.author.name : null,
  }
}

/** Returns the notice for a withdrawn or removed argument. */
export const unpublishedNotice = (
  { t }: PreviewContext,
  post: Pick<PreviewedPost, 'standing' | 'removedReason'>,
): string =>
  post.standing === 'withdrawn'
    ? t('posts.withdrawn')
    : t('posts.removedBecause', { reason: post.removedReason ?? '' })

/** Returns the absolute address of a debate's picture, which changes with its content. */
export const threadPictureUrl = (telling: PreviewContext, thread: PreviewedThread): string =>
  telling.absolute(
    links.threadPicture(thread.id, {
      lang: telling.locale,
      v: pictureVersion(threadPictureTexts(telling, thread)),
    }),
  )

/** Returns the absolute address of an argument's picture, which changes with its content. */
export const postPictureUrl = (
  telling: PreviewContext,
  post: PreviewedPost,
  thread: Question,
): string =>
  telling.absolute(
    links.postPicture(post.id, {
      lang: telling.locale,
      v: pictureVersion(postPictureTexts(telling, post, thread)),
    }),
  )

/**
 * Returns a hash of a picture's content (FNV-1a, 32 bits, Fowler, Noll, Vo 1991). The first letter
 * is the design's version.
 */
export function pictureVersion(words: ThreadPictureTexts | PostPictureTexts): string {
  let hash = 0x811c9dc5
  for (const unit of JSON.stringify(words))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return `a${(hash >>> 0).toString(36)}`
}
