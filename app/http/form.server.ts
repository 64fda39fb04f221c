import { Refusal } from '~/domain/refusal'

/** The fields of a form as they were sent; a name that came several times has all its values. */
export type Typed = Record<string, string | string[]>

/** Reads a sent form; files count as their text. @throws Refusal when the body is no form */
export async function readForm(request: Request): Promise<Typed> {
  const fields = await request.formData().catch(() => {
    throw new Refusal('malformed', 'errors.badRequest')
  })
  const typed: Typed = {}
  for (const name of new Set(fields.keys())) {
    const values = await Promise.all(fields.getAll(name).map(async (value) => (typeof value === 'string' ? value : await value.text())))
    // A form's line ends are CRLF by its specification; what people write has LF.
    const [first = '', ...others] = values.map((value) => value.replace(/\r\n?/g, '\n'))
    typed[name] = others.length === 0 ? first : [first, ...others]
  }
  return typed
}

/** What may be shown again in the form: everything but secrets. */
export function retained(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)))
}
