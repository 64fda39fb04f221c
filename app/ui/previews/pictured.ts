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
import type { Telling } from './telling'

/** The size of a picture in pixels. */
export const pictureSize = { width: 1200, height: 630 }

/** The texts of a debate's picture. */
export type ThreadWords = {
  kicker: string
  question: string
  counts: StanceCounts
  stances: Record<Stance, string>
  total: string
}

/** The texts of an argument's picture; an unpublished one has a notice instead and no author. */
export type PostWords = {
  question: string
  stance: Stance
  does: string
  words: string
  author: string | null
}

/** A debate in a preview. */
export type ToldThread = Question & {
  id: number
  postCount: number
  origins: Origin[]
  stances: StanceCounts
}

/**
 * An argument in a preview: `text` is at least the beginning of its plain text; `answers` is the
 * parent's author, if known.
 */
export type ToldPost = {
  id: number
  stance: Stance
  standing: Standing
  removedReason: string | null
  author: Author
  text: string
  answers: string | null
}

/** Returns the texts of a debate's picture. */
export function threadWords({ locale, t }: Telling, thread: ToldThread): ThreadWords {
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
export function postWords(telling: Telling, post: ToldPost, thread: Question): PostWords {
  const { locale, t } = telling
  return {
    question: excerptOf(questionIn(locale, thread).title, 120),
    stance: post.stance,
    does: t(`posts.${post.stance}`),
    words: excerptOf(post.standing === 'stands' ? post.text : goneWords(telling, post), 320),
    author: post.standing === 'stands' ? post.author.name : null,
  }
}

/** Returns the notice for a withdrawn or removed argument. */
export const goneWords = (
  { t }: Telling,
  post: Pick<ToldPost, 'standing' | 'removedReason'>,
): string =>
  post.standing === 'withdrawn'
    ? t('posts.withdrawn')
    : t('posts.removedBecause', { reason: post.removedReason ?? '' })

/** Returns the absolute address of a debate's picture, which changes with its content. */
export const threadPictureAt = (telling: Telling, thread: ToldThread): string =>
  telling.absolute(
    links.threadPicture(thread.id, {
      lang: telling.locale,
      v: versionOf(threadWords(telling, thread)),
    }),
  )

/** Returns the absolute address of an argument's picture, which changes with its content. */
export const postPictureAt = (telling: Telling, post: ToldPost, thread: Question): string =>
  telling.absolute(
    links.postPicture(post.id, {
      lang: telling.locale,
      v: versionOf(postWords(telling, post, thread)),
    }),
  )

/**
 * Returns a hash of a picture's content (FNV-1a, 32 bits, Fowler, Noll, Vo 1991). The first letter
 * is the design's version.
 */
export function versionOf(words: ThreadWords | PostWords): string {
  let hash = 0x811c9dc5
  for (const unit of JSON.stringify(words))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return `a${(hash >>> 0).toString(36)}`
}
