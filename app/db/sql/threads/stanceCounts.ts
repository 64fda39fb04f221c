import { Prisma } from '~/db/generated/client'

/** The number of published posts of a thread by stance. */
export type StanceCounts = { supports: number; opposes: number; asks: number; adds: number }

/** SQL value (`StanceCounts`) for each row of `threads t`. */
export const stanceCounts = Prisma.sql`json_build_object('supports', t.supports_count, 'opposes', t.opposes_count, 'asks', t.asks_count, 'adds', t.adds_count)`
