import { strengthsOfThread, type StrengthInput } from '~/domain/arguments/strengths'
import { stances } from '~/domain/posts/post'
import { chance } from '../dataset/chance'
import type { Line } from '../line'
import { median } from '../numbers'

const [posts, times] = [5_000, 25]

/** Measures computing the strengths of a debate of 5,000 posts. */
export function measureStrength(): Line[] {
  const draw = chance(18)
  const debate: StrengthInput[] = Array.from({ length: posts }, (_, n) => ({
    id: n + 1,
    parentId: n === 0 || draw.share() < 0.05 ? null : 1 + draw.below(n),
    stance: draw.pick(stances),
    up: draw.below(6),
    down: draw.below(4),
    stands: draw.share() < 0.98,
    strength: null,
  }))
  const walls = Array.from({ length: times }, () => {
    const begun = performance.now()
    strengthsOfThread(debate)
    return performance.now() - begun
  })
  return [
    {
      what: 'strengths of a debate of 5,000 posts, afresh',
      value: median(walls),
      unit: 'ms',
      target: { at: 'most', value: 20 },
      note: `the middle of ${times} times, the first one ${(walls[0] ?? 0).toFixed(1)} ms`,
      detail: { walls },
    },
  ]
}
