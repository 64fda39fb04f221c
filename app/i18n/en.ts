import type { Messages } from './messages'
import argumentsOf from './messages/en/arguments.json'
import articles from './messages/en/articles.json'
import editor from './messages/en/editor.json'
import errors from './messages/en/errors.json'
import feeds from './messages/en/feeds.json'
import front from './messages/en/front.json'
import identity from './messages/en/identity.json'
import live from './messages/en/live.json'
import marks from './messages/en/marks.json'
import moderation from './messages/en/moderation.json'
import opinions from './messages/en/opinions.json'
import overview from './messages/en/overview.json'
import placements from './messages/en/placements.json'
import posts from './messages/en/posts.json'
import previews from './messages/en/previews.json'
import search from './messages/en/search.json'
import site from './messages/en/site.json'
import sources from './messages/en/sources.json'
import themes from './messages/en/themes.json'
import threads from './messages/en/threads.json'
import votes from './messages/en/votes.json'

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
