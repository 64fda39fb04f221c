import type { Db } from '~/db/client.server'

/** A post as input for computing strengths. */
export type StrengthInputsRow = {
  id: number
  parentId: number | null
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  up: number
  down: number
  stands: boolean
  strength: number | null
}

/** Returns all posts of a thread, to recompute all its strengths. */
export function strengthInputs(db: Db, threadId: number): Promise<StrengthInputsRow[]> {
  return db.$queryRaw<StrengthInputsRow[]>`
    -- strengthInputs
    select id, parent_id as "parentId", stance, quality_up as up, quality_down as down, strength,
      withdrawn_at is null and removed_at is null as stands
    from posts where thread_id = ${threadId}`
}
