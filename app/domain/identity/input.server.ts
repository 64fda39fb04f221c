import { z } from 'zod'
import { lang, isStorable } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { emailRefused, isReserved, nameRefused, normaliseName } from './member'
import { passwordRefused } from './password'

const say = (key: MessageKey): string => key

/** The path to redirect to; validated when it is used. */
const to = z.string().max(2_000).optional().catch(undefined)

const text = (missing: MessageKey) =>
  z.string(say(missing)).refine(isStorable, { message: say('errors.badCharacters'), abort: true })

const name = text('identity.nameMissing')
  .transform(normaliseName)
  .superRefine(
    refusing((name) => nameRefused(name) ?? (isReserved(name) ? 'identity.nameReserved' : null)),
  )

const email = text('identity.emailMissing')
  .transform((email) => email.trim())
  .superRefine(refusing(emailRefused))

const passwordField = (missing: MessageKey) =>
  text(missing).min(1, say(missing)).max(1_000, say('identity.passwordTooLong'))

/** The sign-up form. */
export const SignUpInput = z
  .object({ name, email, password: passwordField('identity.passwordMissing'), to })
  .superRefine((form, context) => {
    const reason = passwordRefused(form.password, form)
    if (reason !== null) context.addIssue({ code: 'custom', path: ['password'], message: reason })
  })

/** The sign-in form. The password's format is not checked here. */
export const SignInInput = z.object({
  email,
  password: passwordField('identity.passwordMissing'),
  to,
})

/** The form for a new password; whether it equals the member's name is checked by the act. */
export const PasswordInput = z.object({
  currentPassword: passwordField('identity.currentPasswordMissing'),
  newPassword: passwordField('identity.passwordMissing').superRefine(
    refusing((password) => passwordRefused(password, { name: '', email: '' })),
  ),
})

/** The button that ends one session. */
export const EndSessionInput = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) })

/** The form that sets the interface language. */
export const LanguageInput = z.object({ lang, to })

function refusing(refused: (value: string) => MessageKey | null) {
  return (value: string, context: z.core.$RefinementCtx<string>) => {
    const reason = refused(value)
    if (reason !== null) context.addIssue({ code: 'custom', message: reason })
  }
}
