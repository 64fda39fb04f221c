/** A serialised fragment of XML. */
export type Xml = { readonly xml: string }

/**
 * Serialises an element. Escapes text and attributes, drops characters that XML 1.0 does not allow,
 * and skips null children.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Xml | null)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = content.map((part) =>
    part === null ? '' : typeof part === 'string' ? escapeXml(part) : part.xml,
  )
  return { xml: `<${name}${written.join('')}>${inner.join('')}</${name}>` }
}

/** Serialises a document in UTF-8. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for XML or HTML, between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
