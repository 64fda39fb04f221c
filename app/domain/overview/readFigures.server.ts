import { overviewSpan } from '~/db/sql/overview/overviewSpan'
import { postsPerPeriod } from '~/db/sql/overview/postsPerPeriod'
import { themeStances } from '~/db/sql/themes/themeStances'
import { timeZone, type Context } from '~/domain/context'
import { unitForSpan, fillGaps } from './activity'
import { overviewLimits, type Figures } from './overview'

/** Reads the counts of the published posts of some threads; null without any. */
export async function readFigures(
  { db }: Context,
  threadIds: readonly number[],
): Promise<Figures | null> {
  const [{ first, last, ...all }, rows] = await Promise.all([
    overviewSpan(db, { threadIds, zone: timeZone }),
    // One theme more than is shown reveals whether there are more.
    themeStances(db, { threadIds, limit: overviewLimits.themes + 1 }),
  ])
  if (first === null || last === null) return null
  const unit = unitForSpan(first, last)
  const counted = await postsPerPeriod(db, { threadIds, unit, zone: timeZone })
  const themed = rows.filter(({ theme }) => theme !== null)
  const shown = [
    ...themed.slice(0, overviewLimits.themes),
    ...rows.filter(({ theme }) => theme === null),
  ]
  return {
    all,
    themes: shown.map(({ theme, ...counts }) => ({ theme, counts })),
    more: themed.length > overviewLimits.themes,
    activity: { unit, first, last, periods: fillGaps(counted, unit) },
  }
}
