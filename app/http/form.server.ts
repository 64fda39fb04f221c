import { Refusal } from '~/domain/refusal'

/** The fields of a form as they were sent; a name that came several times has all its values. */
export type Typed = Record<string, string | string[]>

/** How many fields a form may have: the largest, an article's proposal, has some five for each of its questions. */
const mostFields = 4_000

/** Reads a sent form; files count as their text. @throws Refusal when the body is no form, or has thousands of fields */
export async function readForm(request: Request): Promise<Typed> {
  const fields = await request.formData().catch(() => {
    throw new Refusal('malformed', 'errors.badRequest')
  })
  const typed = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of fields) {
    if (++count > mostFields) throw new Refusal('malformed', 'errors.badRequest')
    // A form's line ends are CRLF by its specification; what people write has LF.
    const plain = (typeof value === 'string' ? value : await value.text()).replace(/\r\n?/g, '\n')
    const known = typed.get(name)
    if (known) known.push(plain)
    else typed.set(name, [plain])
  }
  return Object.fromEntries(
    [...typed].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

/** What may be shown again in the form: everything but secrets. */
export function retained(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)))
}
