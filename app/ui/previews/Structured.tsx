import type { Preview } from './card'

/** What stands on a page, for machines. Nothing in it ends the element that it stands in, nor begins another. */
export function Structured({ preview }: { preview: Preview | null }) {
  const json = preview?.structured ?? null
  return json === null ? null : (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: json.replace(/</g, '\\u003c') }}
    />
  )
}
