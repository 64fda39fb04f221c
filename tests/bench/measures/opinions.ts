import { analyse } from '~/domain/opinions/analyse'
import { plantedCamps } from '../../support/camps'
import type { Line } from '../line'
import { median } from '../numbers'

const times = 5

/**
 * Measures time and memory for the groups of 10,000 voters with about a hundred votes each on 500
 * statements.
 */
export function measureOpinions(): Line[] {
  const { votes } = plantedCamps({
    sizes: [4_000, 3_500, 2_500],
    statements: 500,
    seed: 1,
    seen: 0.2,
    stray: 0.3,
  })
  const walls: number[] = []
  const before = process.memoryUsage.rss()
  for (let at = 0; at < times; at++) {
    const begun = performance.now()
    analyse(votes)
    walls.push(performance.now() - begun)
  }
  const grown = (process.memoryUsage.rss() - before) / 1_000_000
  const note = `10,000 voters, 500 statements, ${votes.length.toLocaleString('en')} votes`
  return [
    {
      what: 'opinion groups',
      value: median(walls),
      unit: 'ms',
      target: { at: 'most', value: 2_000 },
      note: `the middle of ${times} times: ${note}`,
      detail: { walls },
    },
    {
      what: 'opinion groups: memory',
      value: grown,
      unit: 'MB',
      target: { at: 'most', value: 500 },
      note: `by which the process grew: ${note}`,
      detail: {},
    },
  ]
}
