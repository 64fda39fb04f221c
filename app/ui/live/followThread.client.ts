import { links } from '~/links'
import { noNews, readAt, withMuch, withTold, type News } from './news'
import { notices } from './notices.client'
import { keepScores } from './scores.client'
import { keepStream } from './stream.client'
import { wordsIn } from './words'

/** A page that follows its thread. */
export type Following = {
  /** Looks again at what the page shows, because that has changed. */
  look(): void
  stop(): void
}

/**
 * Follows the thread that a page shows, and says what is new without moving anything; whoever wants to see it presses for it.
 * `refresh` brings the page up to at least a version. Null where a page follows nothing.
 */
export function followThread(refresh: (version: number) => Promise<void>): Following | null {
  const main = document.querySelector<HTMLElement>('main[data-thread]')
  const place = document.getElementById('news')
  const words = wordsIn(place?.dataset.words)
  if (!main || !place || !words || !('EventSource' in window)) return null
  const thread = Number(main.dataset.thread)
  const versionShown = () => Number(main.dataset.version)

  let news = noNews(versionShown())
  let telling: number | undefined
  const scores = keepScores(thread, words)
  const said = notices(place, words, (post) => void show(post))
  const stopStream = keepStream({
    address: () => links.live(thread, news.version),
    told: (told) => take(withTold(news, told, shows)),
    much: (version) => take(withMuch(news, version)),
    offline: said.offline,
  })

  function take(next: News) {
    if (next.voted !== null && next.voted !== news.voted) scores.voted(next.voted)
    news = next
    // What somebody has just done here is on the page before long, and no news to them.
    telling ??= window.setTimeout(tell, 1_000)
  }
  function tell() {
    clearTimeout(telling)
    telling = undefined
    news = readAt(news, versionShown(), shows)
    said.tell(news)
  }
  async function show(wanted: number | null) {
    const { version } = news
    const fresh = news.fresh.map(({ post }) => post)
    const changed = wanted === null ? news.changed.map(({ post }) => post) : [wanted]
    if (!navigator.onLine) return said.offline(true)
    said.busy(true)
    try {
      await refresh(version)
    } catch {
      return said.failed()
    } finally {
      said.busy(false)
    }
    const shown = fresh.filter(shows)
    for (const post of shown) articleOf(post)?.setAttribute('data-new', '')
    tell()
    const [first] = wanted === null ? [...shown, ...changed] : changed
    goTo(first === undefined ? null : articleOf(first), document.getElementById('main'))
  }

  return {
    look: tell,
    stop() {
      clearTimeout(telling)
      stopStream()
      scores.stop()
      said.end()
    },
  }
}

const articleOf = (post: number) => document.getElementById(`p${post}`)
const shows = (post: number) => articleOf(post) !== null

/** The focus goes to what was asked for, and the page with it. */
function goTo(article: HTMLElement | null, otherwise: HTMLElement | null) {
  // What is folded away can't be gone to.
  for (
    let fold = article?.closest<HTMLDetailsElement>('details:not([open])');
    fold;
    fold = fold.closest<HTMLDetailsElement>('details:not([open])')
  )
    fold.open = true
  const target = article ?? otherwise
  target?.focus({ preventScroll: true })
  article?.scrollIntoView({ block: 'center' })
}
