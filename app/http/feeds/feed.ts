import type { Locale } from '~/domain/context'

/** The feed formats, by file extension. */
export const feedFormats = ['atom', 'json'] as const
/** Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export type FeedFormat = (typeof feedFormats)[number]

/** A feed entry with absolute addresses. */
export type FeedEntry = {
  /** Never changes, even when the thread is renamed. */
  id: string
  address: string
  title: string
  html: string
  /** The language of its content. */
  lang: Locale
  /** Null when it has no author. */
  author: { name: string; address: string } | null
  published: Date
  updated: Date
}

/** A feed in no particular format, with absolute addresses. */
export type Feed = {
  title: string
  lang: Locale
  /** The page that the feed belongs to. */
  page: string
  /** Its own address, by format. */
  at: Record<FeedFormat, string>
  updated: Date
  site: { name: string; address: string }
  entries: FeedEntry[]
}

/** Parses the last segment of a feed's address into name and format; null when it is neither. */
export function parseFeedFile(
  file: string | undefined,
): { name: string; format: FeedFormat } | null {
  const dot = file?.lastIndexOf('.') ?? -1
  const format = feedFormats.find((known) => known === file?.slice(dot + 1))
  return file === undefined || dot < 1 || format === undefined
    ? null
    : { name: file.slice(0, dot), format }
}
