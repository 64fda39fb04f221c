import type { Messages } from './messages'
import articles from './messages/en/articles.json'
import editor from './messages/en/editor.json'
import errors from './messages/en/errors.json'
import feeds from './messages/en/feeds.json'
import front from './messages/en/front.json'
import identity from './messages/en/identity.json'
import live from './messages/en/live.json'
import moderation from './messages/en/moderation.json'
import posts from './messages/en/posts.json'
import previews from './messages/en/previews.json'
import search from './messages/en/search.json'
import site from './messages/en/site.json'
import themes from './messages/en/themes.json'
import threads from './messages/en/threads.json'
import votes from './messages/en/votes.json'

const messages: Messages = { articles, editor, errors, feeds, front, identity, live, moderation, posts, previews, search, site, themes, threads, votes }
export default messages
