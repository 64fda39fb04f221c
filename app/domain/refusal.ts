/** The kinds of refusals, which callers can act on; HTTP maps each to a status. */
export type RefusalKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'gone'
  | 'conflict'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable'

/** All reasons with their kinds. Each is also a message key. */
export const reasons = {
  'errors.badRequest': 'malformed',
  'errors.notFound': 'missing',
  'errors.tooMany': 'tooMany',
  'errors.unavailable': 'unavailable',
  'identity.signInFirst': 'unauthenticated',
  'arguments.nothingAsked': 'conflict',
  'arguments.notAsked': 'forbidden',
  'arguments.answerGone': 'gone',
  'identity.wrongCredentials': 'invalid',
  'identity.suspended': 'forbidden',
  'identity.nameTaken': 'conflict',
  'identity.emailTaken': 'conflict',
  'identity.wrongPassword': 'invalid',
  'identity.noSuchMember': 'missing',
  'identity.nameMissing': 'invalid',
  'identity.nameTooLong': 'invalid',
  'identity.nameTooShort': 'invalid',
  'identity.nameCharacters': 'invalid',
  'identity.nameEnds': 'invalid',
  'identity.nameScripts': 'invalid',
  'identity.nameReserved': 'invalid',
  'identity.emailMissing': 'invalid',
  'identity.emailWrong': 'invalid',
  'identity.passwordTooShort': 'invalid',
  'identity.passwordTooLong': 'invalid',
  'identity.passwordCommon': 'invalid',
  'identity.passwordPersonal': 'invalid',
  'identity.tooManyTries': 'tooMany',
  'identity.tooManyAccounts': 'tooMany',
  'identity.busy': 'unavailable',
  'moderation.staffOnly': 'forbidden',
  'threads.missing': 'missing',
  'threads.noSuchTheme': 'missing',
  'threads.merged': 'conflict',
  'threads.mergeTargetUnreadable': 'invalid',
  'threads.mergeTargetMissing': 'invalid',
  'threads.mergeItself': 'invalid',
  'threads.mergeMeanwhile': 'conflict',
  'threads.mergeClosed': 'conflict',
  'threads.mergeTooLarge': 'conflict',
  'placements.missing': 'missing',
  'placements.notYours': 'forbidden',
  'placements.itself': 'invalid',
  'placements.circle': 'invalid',
  'placements.already': 'conflict',
  'placements.targetGone': 'conflict',
  'placements.targetClosed': 'conflict',
  'placements.tooMany': 'conflict',
  'placements.full': 'conflict',
  'placements.enoughOfYours': 'conflict',
  'posts.missing': 'missing',
  'posts.threadClosed': 'conflict',
  'posts.parentGone': 'conflict',
  'posts.tooDeep': 'conflict',
  'posts.notYours': 'forbidden',
  'posts.withdrawn': 'gone',
  'posts.removed': 'gone',
  'posts.badDocument': 'invalid',
  'posts.textEmpty': 'invalid',
  'posts.textTooLong': 'invalid',
  'posts.editedMeanwhile': 'conflict',
  'posts.keyUsed': 'conflict',
  'posts.movedMeanwhile': 'conflict',
  'posts.targetUnreadable': 'invalid',
  'posts.targetMissing': 'invalid',
  'posts.targetBeneath': 'invalid',
  'posts.targetGone': 'conflict',
  'posts.targetTooDeep': 'conflict',
  'posts.targetClosed': 'conflict',
  'posts.tooManyToMove': 'conflict',
  'posts.alreadyThere': 'conflict',
  'votes.ownPost': 'forbidden',
  'votes.postGone': 'conflict',
  'marks.missing': 'missing',
  'marks.ownPost': 'forbidden',
  'marks.notYours': 'forbidden',
  'marks.decided': 'conflict',
  'marks.settled': 'conflict',
  'marks.originalUnreadable': 'invalid',
  'marks.originalMissing': 'invalid',
  'marks.originalItself': 'invalid',
  'marks.originalElsewhere': 'invalid',
  'marks.originalGone': 'conflict',
  'marks.originalBeneath': 'invalid',
  'marks.originalRepeats': 'conflict',
  'themes.missing': 'missing',
  'themes.slugTaken': 'conflict',
  'previews.busy': 'unavailable',
  'previews.unknownAddress': 'missing',
  'articles.missing': 'missing',
  'articles.empty': 'invalid',
  'articles.binary': 'invalid',
  'articles.undecodable': 'invalid',
  'articles.tooLarge': 'tooLarge',
  'articles.noQuestion': 'invalid',
  'articles.noneChosen': 'invalid',
  'articles.changedMeanwhile': 'conflict',
} as const satisfies Record<string, RefusalKind>

/** A reason for a refusal, and the key of its message. */
export type Reason = keyof typeof reasons

/** Returns true for a known reason. */
export const isReason = (word: string): word is Reason => Object.hasOwn(reasons, word)

/** The error for every rejected act or read. `retryAfter` is in seconds. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly reason: Reason,
    readonly details: { retryAfter?: number } = {},
  ) {
    super(reason)
    this.name = 'Refusal'
  }
}

/** Throws a Refusal with the reason that a policy returned; does nothing for null. */
export function refuseWhen(reason: Reason | null): void {
  if (reason !== null) throw new Refusal(reasons[reason], reason)
}
