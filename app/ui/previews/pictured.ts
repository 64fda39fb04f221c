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

/** How large a picture is, in pixels. */
export const pictureSize = { width: 1200, height: 630 }

/** What the picture of a debate says, in words that are ready to be read. */
export type ThreadWords = {
  kicker: string
  question: string
  counts: StanceCounts
  stances: Record<Stance, string>
  total: string
}

/** What the picture of an argument says; `words` of one that is gone say so, and then it has no author. */
export type PostWords = {
  question: string
  stance: Stance
  does: string
  words: string
  author: string | null
}

/** What of a debate is told elsewhere. */
export type ToldThread = Question & {
  id: number
  postCount: number
  origins: Origin[]
  stances: StanceCounts
}

/** What of an argument is told elsewhere: `text` is plain, at least its beginning; `answers` names whom it answers, where that can be said. */
export type ToldPost = {
  id: number
  stance: Stance
  standing: Standing
  removedReason: string | null
  author: Author
  text: string
  answers: string | null
}

/** What the picture of a debate says. */
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

/** What the picture of an argument says. */
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

/** What stands where an argument was withdrawn or removed. */
export const goneWords = (
  { t }: Telling,
  post: Pick<ToldPost, 'standing' | 'removedReason'>,
): string =>
  post.standing === 'withdrawn'
    ? t('posts.withdrawn')
    : t('posts.removedBecause', { reason: post.removedReason ?? '' })

/** The absolute address of a debate's picture; it changes when what the picture says changes. */
export const threadPictureAt = (telling: Telling, thread: ToldThread): string =>
  telling.absolute(
    links.threadPicture(thread.id, {
      lang: telling.locale,
      v: versionOf(threadWords(telling, thread)),
    }),
  )

/** The absolute address of an argument's picture; it changes when what the picture says changes. */
export const postPictureAt = (telling: Telling, post: ToldPost, thread: Question): string =>
  telling.absolute(
    links.postPicture(post.id, {
      lang: telling.locale,
      v: versionOf(postWords(telling, post, thread)),
    }),
  )

/** A short name for what a picture says (FNV-1a, 32 bits, Fowler, Noll, Vo 1991). The first letter is that of the design. */
export function versionOf(words: ThreadWords | PostWords): string {
  let hash = 0x811c9dc5
  for (const unit of JSON.stringify(words))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return `a${(hash >>> 0).toString(36)}`
}
