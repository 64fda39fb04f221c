import { isSignificant, probability, proportionZ } from './groupStatistics'
import type { Counts, ParticipantId, Side } from './opinion'

/** A statement on which most participants take the same side: P and its z-score against a half. */
export type Agreed = Counts & { statement: ParticipantId; share: number; shareZ: number }

/** The statements most participants agree on, and those most disagree with, clearest first. */
export type Consensus = Record<Side, Agreed[]>

const mostAgreed = 5

/**
 * Returns what all participants agree on, regardless of their group (Polis): P > ½ and significant,
 * by P·z, five on each side.
 */
export const consensusOf = (
  statements: readonly { statement: ParticipantId; everybody: Counts }[],
): Consensus => ({ agree: agreed(statements, 'agree'), disagree: agreed(statements, 'disagree') })

function agreed(
  statements: readonly { statement: ParticipantId; everybody: Counts }[],
  side: Side,
): Agreed[] {
  return statements
    .map(({ statement, everybody }) => ({
      statement,
      ...everybody,
      share: probability(everybody[side], everybody.seen),
      shareZ: proportionZ(everybody[side], everybody.seen),
    }))
    .filter(({ share, shareZ }) => share > 0.5 && isSignificant(shareZ))
    .sort((one, other) => other.share * other.shareZ - one.share * one.shareZ)
    .slice(0, mostAgreed)
}
