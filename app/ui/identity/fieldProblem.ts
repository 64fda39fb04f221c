import type { MessageKey } from '~/i18n/messages'

/** A rejected form with the submitted values. */
export type IdentityFormProblem = {
  reason: MessageKey
  fields: Partial<Record<string, MessageKey>>
  typed: Record<string, string | string[]>
}

/** Refusals by the act that belong to one field. */
const about: Partial<Record<MessageKey, readonly string[]>> = {
  'identity.nameTaken': ['name'],
  'identity.emailTaken': ['email'],
  'identity.wrongPassword': ['currentPassword'],
  'identity.passwordPersonal': ['newPassword'],
}

/** Returns the error of a field, or null. */
export const fieldProblem = (
  trouble: IdentityFormProblem | undefined,
  field: string,
): MessageKey | null =>
  trouble?.fields[field] ??
  (trouble && about[trouble.reason]?.includes(field) ? trouble.reason : null)

/** Returns the submitted value of a field, if any. */
export function submittedValue(
  trouble: IdentityFormProblem | undefined,
  field: string,
): string | undefined {
  const typed = trouble?.typed[field]
  return typeof typed === 'string' ? typed : typed?.[0]
}
