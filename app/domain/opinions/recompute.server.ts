import { atomically, noJson } from '~/db/client.server'
import { lockThread } from '~/db/sql/threads/lockThread'
import { saveCommonGround } from '~/db/sql/opinions/saveCommonGround'
import { threadBallots, type ThreadBallotsRow } from '~/db/sql/opinions/threadBallots'
import type { Context } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { analyse } from './analyse'
import { fewestTogether } from './clumps'
import { findingsOf, type Findings } from './findings'
import type { Vote } from './opinion'
import { unpack } from './packedVotes'
import type { Plane } from './plane'
import { storedFindings } from './stored.server'

/**
 * Recomputes the opinion groups and the common ground of a thread and stores the publishable part;
 * with too few voters it stores nothing. Records an event when anything visible changed.
 * Idempotent, also concurrently.
 */
export async function recompute(context: Context, threadId: number): Promise<void> {
  const voted = await threadBallots(context.db, threadId)
  if (voted === null) return
  const found = conclude(voted)
  await atomically(context.db, async (db) => {
    await lockThread(db, threadId)
    const before = await db.threadOpinions.findUnique({
      where: { threadId },
      select: { version: true, findings: true },
    })
    // A concurrent run may have read newer votes.
    if (before !== null && before.version > voted.version) return
    const scored = await saveCommonGround(db, threadId, found?.scores ?? [])
    const data = { version: voted.version, lookedAt: context.now, ...columns(found) }
    await db.threadOpinions.upsert({
      where: { threadId },
      create: { threadId, ...data },
      update: data,
    })
    if (scored === 0 && isSame(storedFindings(before?.findings), found?.findings ?? null)) return
    await record({ ...context, db }, { kind: 'grouped', threadId })
  })
}

type Found = { findings: Findings; plane: Plane; scores: { postId: number; score: number }[] }

function conclude({ posts }: ThreadBallotsRow): Found | null {
  const takenOut = new Set(posts.flatMap(({ postId, takenOut: gone }) => (gone ? [postId] : [])))
  const all: Vote[] = []
  for (const { postId, votes } of posts) unpack(postId, votes, all)
  const analysis = analyse(all, takenOut, fewestTogether)
  const findings = findingsOf(analysis)
  return (
    findings && {
      findings,
      plane: analysis.plane,
      scores: analysis.commonGround.map(({ statement, score }) => ({
        postId: Number(statement),
        score: rounded(score),
      })),
    }
  )
}

/** Rounds a score to three decimals: more digits would change with every vote, without meaning. */
const rounded = (score: number): number => Math.round(score * 1_000) / 1_000

function columns(found: Found | null) {
  if (found === null)
    return { participants: null, statements: null, camps: null, findings: noJson, plane: noJson }
  const { findings, plane } = found
  return {
    participants: findings.participants,
    statements: findings.statements,
    camps: findings.camps.length,
    findings,
    plane: [...plane],
  }
}

// Compares with what will be stored: JSON with its fields in the order of the schema.
const isSame = (before: Findings | null, now: Findings | null): boolean =>
  JSON.stringify(before) === JSON.stringify(storedFindings(now))
