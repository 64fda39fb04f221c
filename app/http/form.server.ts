import { Refusal } from '~/domain/refusal'

/** The submitted fields of a form; a name that occurs several times has all its values. */
export type FormValues = Record<string, string | string[]>

/**
 * Maximum number of fields of a form. The largest form, an article's proposal, has about five for
 * each question.
 */
const mostFields = 4_000

/**
 * Parses a submitted form; files become their text.
 * @throws Refusal when the body is not a form or has too many fields
 */
export async function readForm(request: Request): Promise<FormValues> {
  const fields = await request.formData().catch(() => {
    throw new Refusal('malformed', 'errors.badRequest')
  })
  const typed = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of fields) {
    if (++count > mostFields) throw new Refusal('malformed', 'errors.badRequest')
    // Forms use CRLF by specification, our texts use LF.
    const plain = (typeof value === 'string' ? value : await value.text()).replace(/\r\n?/g, '\n')
    const known = typed.get(name)
    if (known) known.push(plain)
    else typed.set(name, [plain])
  }
  return Object.fromEntries(
    [...typed].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

/** Returns the values that may be shown again: everything except passwords. */
export function withoutSecrets(typed: FormValues): FormValues {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)))
}
