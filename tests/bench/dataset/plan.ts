import { stances, type Stance } from '~/domain/posts/post'
import { chance, type Chance } from './chance'
import { parents, type Shape } from './shape'

/** The numbers of rows of a data set. */
export type Size = {
  name: string
  threads: number
  posts: number
  members: number
  hundredThousand: boolean
  votesPerPost: number
}

/** The measured sizes, and a small one for the generator's own test. */
export const sizes = {
  plain: {
    name: 'plain',
    threads: 2_000,
    posts: 150_000,
    members: 2_000,
    hundredThousand: false,
    votesPerPost: 3,
  },
  large: {
    name: 'large',
    threads: 2_000,
    posts: 1_000_000,
    members: 2_000,
    hundredThousand: true,
    votesPerPost: 2,
  },
  tiny: {
    name: 'tiny',
    threads: 24,
    posts: 6_600,
    members: 60,
    hundredThousand: false,
    votesPerPost: 3,
  },
} as const satisfies Record<string, Size>

/** Ids of the threads that are measured by name; the last exists only in the large size. */
export const marked = {
  twenty: 1,
  hundred: 2,
  thousand: 3,
  fiveThousand: 4,
  hundredThousand: 5,
} as const

/**
 * Ids of the threads that are written to, so that the measured ones stay the same, with their
 * initial posts.
 */
export const written = { replies: 6, votes: 7, seen: 8, mixed: 9 } as const

const writtenSize = 20

/** Questions per article; the threads of the first articles come after the named ones. */
export const questionsPerArticle = 8

/**
 * Members without posts who write during the measurement; their ids come after the others'. The
 * first one voted in the thread of 100.
 */
export const writers = 200

/** What happened to a post. */
export type Fate = 'stands' | 'edited' | 'withdrawn' | 'removed'

/** A planned thread; ids are indexes plus one, times are in milliseconds. */
export type PlannedThread = { lang: 'de' | 'en'; size: number; createdAt: number; shape: Shape }

/** A planned post, in order of creation; ids are indexes plus one. */
export type PlannedPost = {
  threadId: number
  parentId: number | null
  depth: number
  authorId: number
  stance: Stance
  lang: 'de' | 'en'
  at: number
  fate: Fate
}

/** Everything in the data set except texts, votes and tags. */
export type Plan = { threads: PlannedThread[]; posts: PlannedPost[] }

/** The time of the first debate; the last post is `days` later. */
const beginning = Date.UTC(2026, 0, 5, 8)
const day = 86_400_000
const days = 180

/** Plans a data set, deterministically. */
export function plan(size: Size): Plan {
  const draw = chance(2026)
  const lengths = threadSizes(size, draw)
  const threads = lengths.map((length, at): PlannedThread => ({
    lang: draw.share() < 0.6 ? 'de' : 'en',
    size: length,
    createdAt: Math.round(beginning + (at / size.threads) * (days - 60) * day),
    shape: shapeOf(at + 1),
  }))
  const posts = threads.flatMap((thread, at) => postsOf(thread, at + 1, size, draw))
  return { threads, posts: inOrder(posts) }
}

function threadSizes(size: Size, draw: Chance): number[] {
  const named = [20, 100, 1_000, 5_000, ...(size.hundredThousand ? [100_000] : [])]
  const lengths = [
    ...named,
    ...(size.hundredThousand ? [] : [writtenSize]),
    ...Object.keys(written).map(() => writtenSize),
  ]
  // Few debates are long and most are short.
  const weights = Array.from(
    { length: size.threads - lengths.length },
    () => (1 - draw.share() * 0.995) ** -0.9,
  )
  const left = size.posts - lengths.reduce((sum, length) => sum + length, 0)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const rest = weights.map((weight) => Math.max(1, Math.floor((weight / whole) * left)))
  // Adds what rounding removed to the last one.
  const missing = left - rest.reduce((sum, length) => sum + length, 0)
  return [...lengths, ...rest.slice(0, -1), Math.max(1, (rest.at(-1) ?? 0) + missing)]
}

function shapeOf(threadId: number): Shape {
  if (threadId === marked.hundred) return 'whole'
  return threadId === marked.fiveThousand || threadId === marked.hundredThousand
    ? 'hot'
    : 'ordinary'
}

/** A planned post whose parent is still an index within its thread. */
type Drafted = PlannedPost & { within: number; parentWithin: number }

function postsOf(thread: PlannedThread, threadId: number, size: Size, draw: Chance): Drafted[] {
  const parent = parents(thread.size, thread.shape, draw)
  const span = Math.min(60, 2 + thread.size / 20) * day
  const isWritten = Object.values(written).some((id) => id === threadId)
  const drafts: Drafted[] = []
  for (let within = 0; within < thread.size; within++) {
    const parentWithin = parent[within] ?? -1
    drafts.push({
      threadId,
      parentId: null,
      depth: parentWithin === -1 ? 0 : (drafts[parentWithin]?.depth ?? 0) + 1,
      // A few members write much.
      authorId: 1 + Math.floor(draw.share() ** 3 * size.members),
      stance: draw.pick(stances),
      lang: draw.share() < 0.85 ? thread.lang : thread.lang === 'de' ? 'en' : 'de',
      at: Math.round(
        thread.createdAt + 60_000 + span * ((within + draw.share()) / thread.size) ** 1.4,
      ),
      fate: isWritten ? 'stands' : fateOf(draw.share()),
      within,
      parentWithin,
    })
  }
  return drafts
}

function fateOf(share: number): Fate {
  if (share < 0.02) return 'withdrawn'
  if (share < 0.03) return 'removed'
  return share < 0.09 ? 'edited' : 'stands'
}

/**
 * Interleaves the posts of all threads by time, so that a thread's rows are scattered as in a
 * running forum.
 */
function inOrder(drafts: Drafted[]): PlannedPost[] {
  drafts.sort(
    (one, other) => one.at - other.at || one.threadId - other.threadId || one.within - other.within,
  )
  const ids = new Map<number, Int32Array>()
  const idsOf = (threadId: number, within: number) => {
    const known = ids.get(threadId)
    if (known && known.length > within) return known
    const larger = new Int32Array(Math.max(64, within * 2 + 1))
    if (known) larger.set(known)
    ids.set(threadId, larger)
    return larger
  }
  return drafts.map(({ within, parentWithin, ...post }, place) => {
    idsOf(post.threadId, within)[within] = place + 1
    return {
      ...post,
      parentId:
        parentWithin === -1 ? null : (idsOf(post.threadId, parentWithin)[parentWithin] ?? null),
    }
  })
}
