import type { MessageKey } from '~/i18n/messages'

/** A form that was not taken, with what was typed and may be shown again. */
export type FormTrouble = {
  reason: MessageKey
  fields: Partial<Record<string, MessageKey>>
  typed: Record<string, string | string[]>
}

/** Refusals that are about one field, though only the act could know. */
const about: Partial<Record<MessageKey, readonly string[]>> = {
  'identity.nameTaken': ['name'],
  'identity.emailTaken': ['email'],
  'identity.wrongPassword': ['currentPassword'],
  'identity.passwordPersonal': ['newPassword'],
}

/** What is wrong with one field, or null. */
export const troubleAt = (trouble: FormTrouble | undefined, field: string): MessageKey | null =>
  trouble?.fields[field] ??
  (trouble && about[trouble.reason]?.includes(field) ? trouble.reason : null)

/** What was typed into one field before, if anything. */
export function typedInto(trouble: FormTrouble | undefined, field: string): string | undefined {
  const typed = trouble?.typed[field]
  return typeof typed === 'string' ? typed : typed?.[0]
}
