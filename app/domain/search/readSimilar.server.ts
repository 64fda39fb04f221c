import type { Db } from '~/db/client.server'
import { lexemesOf } from '~/db/sql/search/lexemesOf'
import { similarPosts } from '~/db/sql/search/similarPosts'
import { localeOf, type Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import type { SimilarPost } from './results'
import {
  anyLexemeQuery,
  isSignificantOverlap,
  isLongEnough,
  sharedShare,
  similarLimits,
  rarestLexemes,
  significantWords,
} from './similarity'

/** How many of a thread's newest posts are compared, and how many of these in detail. */
const compared = { posts: 3_000, closely: 20 }

/** The text being written, and its thread, parent or post. */
export type SimilarTo = { thread: number | null; post: number | null; text: string }

/**
 * Returns arguments of the thread that are similar to the text, the most similar first; excludes
 * the parent and the edited post.
 */
export async function readSimilar(
  { db }: Context,
  { thread, post: except, text }: SimilarTo,
): Promise<SimilarPost[]> {
  if (!isLongEnough(text)) return []
  const threadId =
    except === null
      ? await currentThreadId(db, thread)
      : (await db.post.findUnique({ where: { id: except }, select: { threadId: true } }))?.threadId
  if (typeof threadId !== 'number') return []
  const lexemeCounts = await lexemesOf(db, significantWords(text))
  const allPosts = lexemeCounts[0]?.counted ?? 0
  const rarest = {
    de: rarestLexemes(
      lexemeCounts.filter(({ lang }) => lang === 'de'),
      allPosts,
    ),
    en: rarestLexemes(
      lexemeCounts.filter(({ lang }) => lang === 'en'),
      allPosts,
    ),
  }
  const lexemes = [...rarest.de, ...rarest.en].map(({ lexeme }) => lexeme)
  if (lexemes.length === 0) return []
  const candidates = await similarPosts(db, {
    threadId,
    except,
    de: anyLexemeQuery(rarest.de),
    en: anyLexemeQuery(rarest.en),
    lexemes,
    walk: compared.posts,
    limit: compared.closely,
  })
  return candidates
    .map((post) => {
      const ownLexemes = rarest[localeOf(post.lang)]
      const shared = post.shared.filter((sharedLexeme) =>
        ownLexemes.some(({ lexeme }) => lexeme === sharedLexeme),
      )
      return {
        post,
        share: isSignificantOverlap(shared.length, ownLexemes.length)
          ? sharedShare(ownLexemes, shared, allPosts)
          : 0,
      }
    })
    .filter(({ share }) => share >= similarLimits.share)
    .sort((one, other) => other.share - one.share)
    .slice(0, similarLimits.shown)
    .map(({ post: { id, lang, stance, text: words, author } }) => ({
      id,
      lang,
      stance,
      author,
      text: excerptOf(words, 160),
    }))
}

/** Returns the target thread of a merged thread, else the thread itself. */
const currentThreadId = async (db: Db, thread: number | null) =>
  thread === null
    ? null
    : ((await db.thread.findUnique({ where: { id: thread }, select: { mergedIntoId: true } }))
        ?.mergedIntoId ?? thread)
