import { z } from 'zod'
import type { OwnCoefficientsRow } from '~/db/sql/opinions/ownCoefficients'
import type { Findings } from './findings'
import { sides } from './opinion'
import type { OwnCoefficients, Plane } from './plane'

const count = z.int().min(0)
const postId = z.int().min(1)
const number = z.number()
const counts = { agree: count, disagree: count, seen: count }
const clump = z.object({ x: number, y: number, people: z.int().min(3) })
const representative = z.object({
  statement: postId,
  side: z.enum(sides),
  share: number,
  shareZ: number,
  representativeness: number,
  representativenessZ: number,
  ...counts,
})
const agreed = z.object({ statement: postId, ...counts, share: number, shareZ: number })
const weighed = z.object({ statement: postId, score: number, camps: z.array(z.object(counts)) })

const Stored = z.object({
  participants: count,
  statements: count,
  camps: z.array(
    z.object({
      id: z.int().min(1),
      size: count,
      clumps: z.array(clump),
      representative: z.array(representative),
    }),
  ),
  apart: z.boolean(),
  silhouette: number.nullable(),
  consensus: z.object({ agree: z.array(agreed), disagree: z.array(agreed) }),
  shared: z.array(weighed),
  divides: z.array(weighed),
}) satisfies z.ZodType<Findings>

const pull = z.object({ mean: number, x: number, y: number }).nullable()

const StoredPlane = z.array(z.object({ statement: postId, pull })) satisfies z.ZodType<Plane>

const StoredBearings = z.object({
  statements: count,
  takenOut: count,
  answered: z.array(
    z
      .object({ agreement: z.literal([-1, 0, 1]), pull })
      .transform(({ agreement, ...said }) => ({ opinion: agreement, ...said })),
  ),
}) satisfies z.ZodType<OwnCoefficients>

/**
 * Parses stored findings; null when there are none or their format is outdated, in which case they
 * are recomputed.
 */
export const storedFindings = (json: unknown): Findings | null =>
  Stored.safeParse(json).data ?? null

/** Parses a stored plane; null as for findings. */
export const storedPlane = (json: unknown): Plane | null => StoredPlane.safeParse(json).data ?? null

/** Parses one member's part of a stored plane; null as for findings. */
export const storedCoefficients = (row: OwnCoefficientsRow): OwnCoefficients | null =>
  StoredBearings.safeParse(row).data ?? null
