/** A piece of XML that is written out. */
export type Xml = { readonly xml: string }

/** An element. Text in it and in its attributes is escaped; what XML 1.0 has no character for is left out, and so are parts that are null. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Xml | null)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inner = content.map((part) =>
    part === null ? '' : typeof part === 'string' ? escaped(part) : part.xml,
  )
  return { xml: `<${name}${written.join('')}>${inner.join('')}</${name}>` }
}

/** A whole document, in UTF-8. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML, or in HTML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
