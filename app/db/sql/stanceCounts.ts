import { Prisma } from '~/db/generated/client'

/** How many standing posts of a thread take each stance to what they answer. */
export type StanceCounts = { supports: number; opposes: number; asks: number; adds: number }

/** `StanceCounts` as a value for each row of `threads t`. */
export const stanceCounts = Prisma.sql`json_build_object('supports', t.supports_count, 'opposes', t.opposes_count, 'asks', t.asks_count, 'adds', t.adds_count)`
