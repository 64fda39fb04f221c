/** What can happen to a thread. */
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
/** One thing that can happen to a thread. */
export type EventKind = (typeof eventKinds)[number]

/** The channel on which Postgres tells every process that a thread has moved. */
export const threadChannel = 'thread_moved'

/** The channel on which it tells them that something has moved which belongs to no one thread; nothing is said with it. */
export const siteChannel = 'site_moved'

/** What is told on the channel: no content, so that nobody learns what they may not read. */
export type ThreadMoved = {
  event: string
  thread: number
  version: number
  kind: EventKind
  post: number | null
}
