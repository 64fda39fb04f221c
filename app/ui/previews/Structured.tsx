import type { Preview } from './card'

/** What stands on a page, for machines. */
export function Structured({ preview }: { preview: Preview | null }) {
  return preview === null || preview.structured === null ? null : <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: preview.structured }} />
}
