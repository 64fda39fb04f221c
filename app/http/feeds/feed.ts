import type { Locale } from '~/domain/context'

/** The formats in which a feed can be asked for, by the ends of their addresses. */
export const feedFormats = ['atom', 'json'] as const
/** Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export type FeedFormat = (typeof feedFormats)[number]

/** One entry; every address is absolute. */
export type Entry = {
  /** Stays the same for ever, also when the thread is renamed. */
  id: string
  address: string
  title: string
  html: string
  /** The language that its words are in. */
  lang: Locale
  /** Null where no member wrote it. */
  author: { name: string; address: string } | null
  published: Date
  updated: Date
}

/** A feed before it takes a format; every address is absolute. */
export type Feed = {
  title: string
  lang: Locale
  /** The page that it follows. */
  page: string
  /** Where it can be asked for, by format. */
  at: Record<FeedFormat, string>
  updated: Date
  site: { name: string; address: string }
  entries: Entry[]
}

/** What the last part of a feed's address says: whose feed, and in which format; null where it says neither. */
export function feedAsked(file: string | undefined): { name: string; format: FeedFormat } | null {
  const dot = file?.lastIndexOf('.') ?? -1
  const format = feedFormats.find((known) => known === file?.slice(dot + 1))
  return file === undefined || dot < 1 || format === undefined
    ? null
    : { name: file.slice(0, dot), format }
}
