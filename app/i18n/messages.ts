import type argumentsOf from './messages/en/arguments.json'
import type articles from './messages/en/articles.json'
import type editor from './messages/en/editor.json'
import type errors from './messages/en/errors.json'
import type feeds from './messages/en/feeds.json'
import type front from './messages/en/front.json'
import type identity from './messages/en/identity.json'
import type live from './messages/en/live.json'
import type marks from './messages/en/marks.json'
import type moderation from './messages/en/moderation.json'
import type opinions from './messages/en/opinions.json'
import type overview from './messages/en/overview.json'
import type placements from './messages/en/placements.json'
import type posts from './messages/en/posts.json'
import type previews from './messages/en/previews.json'
import type search from './messages/en/search.json'
import type site from './messages/en/site.json'
import type sources from './messages/en/sources.json'
import type themes from './messages/en/themes.json'
import type threads from './messages/en/threads.json'
import type votes from './messages/en/votes.json'

/** All messages of the interface in one language, by feature. */
export type Messages = {
  arguments: typeof argumentsOf
  articles: typeof articles
  editor: typeof editor
  errors: typeof errors
  feeds: typeof feeds
  front: typeof front
  identity: typeof identity
  live: typeof live
  marks: typeof marks
  moderation: typeof moderation
  opinions: typeof opinions
  overview: typeof overview
  placements: typeof placements
  posts: typeof posts
  previews: typeof previews
  search: typeof search
  site: typeof site
  sources: typeof sources
  themes: typeof themes
  threads: typeof threads
  votes: typeof votes
}

/** The plural categories of German and English. */
type Plural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : Key

/** A message key such as `posts.threadClosed`; for plurals without the suffix. */
export type MessageKey = {
  [Room in keyof Messages]: `${Room}.${Plural<keyof Messages[Room] & string>}`
}[keyof Messages]
