import { isSignificant, sideStatistics, type SideStatistics } from './groupStatistics'
import type { Counts, ParticipantId, Side } from './opinion'

/** A statement that characterises a group, and the group's side. */
export type Representative = SideStatistics & Counts & { statement: ParticipantId; side: Side }

/** The counts of a group and of all other groups on a statement. */
export type Compared = { statement: ParticipantId; group: Counts; others: Counts }

const mostRepresentative = 5

/**
 * Returns up to five statements that characterise a group (Polis): it takes one side of them
 * significantly more often than not, and than other groups, by r·rz·P·z. The best one it agrees
 * with is always included, and agreed ones come first. When nothing is significant, returns the one
 * with the highest rz.
 */
export function representativeStatements(compared: readonly Compared[]): Representative[] {
  const all = compared.filter(({ group }) => group.agree + group.disagree > 0).map(described)
  const telling = all
    .filter(({ passes }) => passes)
    .map(({ told }) => told)
    .sort((one, other) => weight(other) - weight(one))
  if (telling.length === 0)
    return all
      .map(({ told }) => told)
      .sort((one, other) => other.representativenessZ - one.representativenessZ)
      .slice(0, 1)
  const best = telling.filter(({ side }) => side === 'agree').slice(0, 1)
  const chosen = [...best, ...telling.filter((one) => !best.includes(one))].slice(
    0,
    mostRepresentative,
  )
  return [
    ...chosen.filter(({ side }) => side === 'agree'),
    ...chosen.filter(({ side }) => side === 'disagree'),
  ]
}

function described({ statement, group, others }: Compared): {
  told: Representative
  passes: boolean
} {
  const agree = sideStatistics(group, others, 'agree')
  const disagree = sideStatistics(group, others, 'disagree')
  const side = agree.representativenessZ > disagree.representativenessZ ? 'agree' : 'disagree'
  const passes = [agree, disagree].some(
    ({ shareZ, representativenessZ }) =>
      isSignificant(shareZ) && isSignificant(representativenessZ),
  )
  return { told: { statement, side, ...(side === 'agree' ? agree : disagree), ...group }, passes }
}

const weight = ({
  representativeness,
  representativenessZ,
  share,
  shareZ,
}: SideStatistics): number => representativeness * representativenessZ * share * shareZ
