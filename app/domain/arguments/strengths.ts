import { strengthOf, type ReplyStrength } from './strength'
import type { Stance } from '~/domain/posts/post'

/** A post as input for computing strengths: its quality votes and its parent. */
export type StrengthInput = {
  id: number
  parentId: number | null
  stance: Stance
  up: number
  down: number
  stands: boolean
  strength: number | null
}

/** A post on a path to the question, with the ids and strengths of its replies. */
export type PathPost = StrengthInput & { replies: readonly (ReplyStrength & { id: number })[] }

/** A post's new strength. */
export type ComputedStrength = { id: number; strength: number | null }

/**
 * Returns the changed strengths on a path of posts, each followed by its parent: a change of the
 * first one affects all its ancestors.
 */
export function strengthsAlongPath(line: readonly PathPost[]): ComputedStrength[] {
  const weighed: ComputedStrength[] = []
  let below: (ReplyStrength & { id: number }) | null = null
  for (const post of line) {
    const strength: number | null = strengthOf({
      ...post,
      replies: below === null ? post.replies : exchanged(post.replies, below),
    })
    if (strength !== post.strength) weighed.push({ id: post.id, strength })
    below = { id: post.id, stance: post.stance, strength }
  }
  return weighed
}

/** Sorted by id, because the order of the factors changes the last digit of the result. */
const exchanged = (replies: PathPost['replies'], changed: ReplyStrength & { id: number }) =>
  [...replies.filter(({ id }) => id !== changed.id), changed].sort(
    (one, other) => one.id - other.id,
  )

/** Returns the changed strengths of a whole debate, whatever the order of its posts. */
export function strengthsOfThread(posts: readonly StrengthInput[]): ComputedStrength[] {
  const weighed: ComputedStrength[] = []
  const replies = new Map<number, (ReplyStrength & { id: number })[]>()
  for (const { id, parentId, stance, up, down, stands, strength: before } of beneathFirst(posts)) {
    const answers = replies.get(id) ?? []
    const strength = strengthOf({
      up,
      down,
      stands,
      replies: answers.sort((one, other) => one.id - other.id),
    })
    if (strength !== before) weighed.push({ id, strength })
    if (parentId === null || strength === null) continue
    const siblings = replies.get(parentId)
    if (siblings === undefined) replies.set(parentId, [{ id, stance, strength }])
    else siblings.push({ id, stance, strength })
  }
  return weighed
}

/**
 * Orders posts so that each comes after all its descendants; iterative, because threads can be
 * deep.
 */
function beneathFirst(posts: readonly StrengthInput[]): StrengthInput[] {
  const known = new Map(posts.map((post) => [post.id, post]))
  const open = new Map(posts.map(({ id }) => [id, 0]))
  for (const { parentId } of posts)
    if (parentId !== null && known.has(parentId)) open.set(parentId, (open.get(parentId) ?? 0) + 1)
  const ready = posts.filter(({ id }) => open.get(id) === 0)
  for (const { parentId } of ready) {
    const parent = parentId === null ? undefined : known.get(parentId)
    if (!parent) continue
    const left = (open.get(parent.id) ?? 0) - 1
    open.set(parent.id, left)
    // Iterating over an array includes the elements that are appended meanwhile.
    if (left === 0) ready.push(parent)
  }
  return ready
}
