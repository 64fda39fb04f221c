import type { Preview } from './card'

/**
 * Renders a page's structured data (JSON-LD), escaped so that it cannot end the script element or
 * start another.
 */
export function StructuredData({ preview }: { preview: Preview | null }) {
  const json = preview?.structured ?? null
  return json === null ? null : (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: json.replace(/</g, '\\u003c') }}
    />
  )
}
