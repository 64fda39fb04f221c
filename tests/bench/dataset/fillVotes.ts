import type pg from 'pg'
import { chance, type Chance } from './chance'
import { themeNames } from './phrases'
import { marked, writers, type PlannedPost, type Size } from './plan'

/** Batch size in posts. */
const piece = 20_000

type Columns = {
  post: number[]
  member: number[]
  thread: number[]
  quality: (number | null)[]
  agreement: (number | null)[]
  at: number[]
}

/**
 * Inserts votes and tags. Quality and controversy are random per post, so that ranks differ; one
 * member votes on every other post of one thread. Returns the number of votes.
 */
export async function fillVotes(
  client: pg.Client,
  posts: readonly PlannedPost[],
  size: Size,
  eager: { voter: number; threadId: number },
  seed: number,
): Promise<number> {
  const draw = chance(seed + 3)
  let count = 0
  for (let first = 0; first < posts.length; first += piece) {
    const votes: Columns = { post: [], member: [], thread: [], quality: [], agreement: [], at: [] }
    const tags = {
      post: [] as number[],
      theme: [] as number[],
      thread: [] as number[],
      at: [] as number[],
    }
    for (const [at, post] of posts.slice(first, first + piece).entries()) {
      const id = first + at + 1
      const voters = votersOf(post, size, draw)
      if (post.threadId === eager.threadId && at % 2 === 0) voters.push(eager.voter)
      castAll(votes, id, post, voters, draw)
      for (const theme of themesOf(post, draw)) {
        tags.post.push(id)
        tags.theme.push(theme)
        tags.thread.push(post.threadId)
        tags.at.push(post.at + 3_600_000)
      }
    }
    await client.query(
      `insert into votes (post_id, member_id, thread_id, quality, agreement, created_at, changed_at)
       select post, member, thread, quality, agreement, to_timestamp(at / 1000.0), to_timestamp(at / 1000.0)
       from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::float8[]) as given(post, member, thread, quality, agreement, at)`,
      [votes.post, votes.member, votes.thread, votes.quality, votes.agreement, votes.at],
    )
    await client.query(
      `insert into post_themes (post_id, theme_id, thread_id, tagged_by_id, tagged_at)
       select post, theme, thread, $5::int, to_timestamp(at / 1000.0) from unnest($1::int[], $2::int[], $3::int[], $4::float8[]) as given(post, theme, thread, at)`,
      [tags.post, tags.theme, tags.thread, tags.at, size.members + writers],
    )
    count += votes.post.length
  }
  return count
}

function votersOf(post: PlannedPost, size: Size, draw: Chance): number[] {
  const mean = post.threadId === marked.hundred ? 8 : size.votesPerPost
  const wanted = Math.min(
    Math.floor(size.members / 2),
    Math.floor(-Math.log(1 - draw.share()) * mean),
  )
  const start = draw.below(size.members)
  // A stride that is coprime to the number of members meets nobody twice.
  const stride = coprime(1 + draw.below(size.members - 1), size.members)
  return Array.from(
    { length: wanted },
    (_, at) => 1 + ((start + at * stride) % size.members),
  ).filter((member) => member !== post.authorId)
}

function castAll(
  votes: Columns,
  id: number,
  post: PlannedPost,
  voters: readonly number[],
  draw: Chance,
): void {
  const good = 0.3 + 0.65 * draw.share()
  const agreed = draw.share()
  for (const member of voters) {
    const says = draw.share()
    const quality = says < 0.85 ? (draw.share() < good ? 1 : -1) : null
    const agreement =
      says > 0.35 ? (draw.share() < 0.15 ? 0 : draw.share() < agreed ? 1 : -1) : null
    votes.post.push(id)
    votes.member.push(member)
    votes.thread.push(post.threadId)
    votes.quality.push(quality)
    votes.agreement.push(agreement)
    votes.at.push(post.at + 600_000 + draw.below(86_400_000))
  }
}

function themesOf(post: PlannedPost, draw: Chance): Set<number> {
  const wanted = draw.share() < 0.35 ? 0 : 1 + draw.below(2)
  // A thread is about a handful of themes.
  return new Set(
    Array.from({ length: wanted }, () => 1 + ((post.threadId + draw.below(6)) % themeNames.length)),
  )
}

function coprime(from: number, to: number): number {
  let one = from
  while (divisor(one, to) !== 1) one++
  return one
}

const divisor = (one: number, other: number): number =>
  other === 0 ? one : divisor(other, one % other)
