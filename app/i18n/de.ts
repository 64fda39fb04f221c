import type { Messages } from './messages'
import argumentsOf from './messages/de/arguments.json'
import articles from './messages/de/articles.json'
import editor from './messages/de/editor.json'
import errors from './messages/de/errors.json'
import feeds from './messages/de/feeds.json'
import front from './messages/de/front.json'
import identity from './messages/de/identity.json'
import live from './messages/de/live.json'
import marks from './messages/de/marks.json'
import moderation from './messages/de/moderation.json'
import opinions from './messages/de/opinions.json'
import overview from './messages/de/overview.json'
import placements from './messages/de/placements.json'
import posts from './messages/de/posts.json'
import previews from './messages/de/previews.json'
import search from './messages/de/search.json'
import site from './messages/de/site.json'
import sources from './messages/de/sources.json'
import themes from './messages/de/themes.json'
import threads from './messages/de/threads.json'
import votes from './messages/de/votes.json'

const messages: Messages = {
  arguments: argumentsOf,
  articles,
  editor,
  errors,
  feeds,
  front,
  identity,
  live,
  marks,
  moderation,
  opinions,
  overview,
  placements,
  posts,
  previews,
  search,
  site,
  sources,
  themes,
  threads,
  votes,
}
export default messages
