/** The kinds of events in a thread. */
export const eventKinds = [
  'opened',
  'renamed',
  'closed',
  'reopened',
  'pinned',
  'unpinned',
  'posted',
  'edited',
  'withdrawn',
  'removed',
  'restored',
  'voted',
  'tagged',
  'moved',
  'answered',
  'grouped',
  'marked',
  'placed',
] as const
/** The kind of an event in a thread. */
export type EventKind = (typeof eventKinds)[number]

/** The NOTIFY channel for changes of a thread. */
export const threadChannel = 'thread_moved'

/** The NOTIFY channel for changes that belong to no single thread; its messages have no payload. */
export const siteChannel = 'site_moved'

/**
 * The payload of a thread's notification. It contains no content, so it reveals nothing that a
 * receiver may not read.
 */
export type ThreadMoved = {
  event: string
  thread: number
  version: number
  kind: EventKind
  post: number | null
}
