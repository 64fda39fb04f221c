import { Prisma } from '~/db/generated/client'

/** How many standing posts of a thread take each stance to what they answer. */
export type StandingStances = { supports: number; opposes: number; asks: number; adds: number }

/** `StandingStances` as a value for each row of `threads t`. */
export const standingStances = Prisma.sql`(
  select json_build_object(
    'supports', count(*) filter (where p.stance = 'supports'), 'opposes', count(*) filter (where p.stance = 'opposes'),
    'asks', count(*) filter (where p.stance = 'asks'), 'adds', count(*) filter (where p.stance = 'adds'))
  from posts p where p.thread_id = t.id and p.withdrawn_at is null and p.removed_at is null
)`
