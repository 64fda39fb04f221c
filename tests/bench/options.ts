import { parseArgs } from 'node:util'
import { sizes, type Size } from './dataset/plan'

/** The measurements, in order. */
export const parts = [
  'hot',
  'pages',
  'search',
  'acts',
  'visible',
  'opinions',
  'memory',
  'start',
  'lighthouse',
] as const
export type Part = (typeof parts)[number]

export type Options = { size: Size; minutes: number; parts: readonly Part[] }

/** The usage text. */
export const usage = `npm run bench -- [options]
  --large          1,000,000 posts with a thread of 100,000, instead of 150,000 posts
  --minutes N      how long memory is watched (1; with --long 10)
  --long           as the targets ask for it: memory over ten minutes
  --only a,b       only these: ${parts.join(', ')}
  --lighthouse     also Lighthouse; LIGHTHOUSE names the folder in which it is installed`

/** Parses the command line; null when invalid. */
export function optionsFrom(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        large: { type: 'boolean' },
        long: { type: 'boolean' },
        minutes: { type: 'string' },
        only: { type: 'string' },
        lighthouse: { type: 'boolean' },
      },
    })
    const minutes = values.minutes === undefined ? (values.long ? 10 : 1) : Number(values.minutes)
    const wanted =
      values.only?.split(',') ?? parts.filter((part) => part !== 'lighthouse' || values.lighthouse)
    if (!(minutes > 0 && minutes <= 600) || !wanted.every(isPart)) return null
    return { size: values.large ? sizes.large : sizes.plain, minutes, parts: wanted }
  } catch {
    return null
  }
}

const isPart = (name: string): name is Part => parts.some((part) => part === name)
