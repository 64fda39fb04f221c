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
      ? await whereItGoesOn(db, thread)
      : (await db.post.findUnique({ where: { id: except }, select: { threadId: true } }))?.threadId
  if (typeof threadId !== 'number') return []
  const found = await lexemesOf(db, significantWords(text))
  const all = found[0]?.counted ?? 0
  const said = {
    de: rarestLexemes(
      found.filter(({ lang }) => lang === 'de'),
      all,
    ),
    en: rarestLexemes(
      found.filter(({ lang }) => lang === 'en'),
      all,
    ),
  }
  const lexemes = [...said.de, ...said.en].map(({ lexeme }) => lexeme)
  if (lexemes.length === 0) return []
  const near = await similarPosts(db, {
    threadId,
    except,
    de: anyLexemeQuery(said.de),
    en: anyLexemeQuery(said.en),
    lexemes,
    walk: compared.posts,
    limit: compared.closely,
  })
  return near
    .map((post) => {
      const own = said[localeOf(post.lang)]
      const shared = post.shared.filter((one) => own.some(({ lexeme }) => lexeme === one))
      return {
        post,
        part: isSignificantOverlap(shared.length, own.length) ? sharedShare(own, shared, all) : 0,
      }
    })
    .filter(({ part }) => part >= similarLimits.share)
    .sort((one, other) => other.part - one.part)
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
const whereItGoesOn = async (db: Db, thread: number | null) =>
  thread === null
    ? null
    : ((await db.thread.findUnique({ where: { id: thread }, select: { mergedIntoId: true } }))
        ?.mergedIntoId ?? thread)
