import { links } from '~/links'
import { noChanges, afterReload, withManyEvents, withEvent, type News } from './news'
import { notices } from './notices.client'
import { keepScores } from './scores.client'
import { keepStream } from './stream.client'
import { parseLiveMessages } from './messages'

/** A page that follows its thread. */
export type Following = {
  /** Compares with the page again, because its content changed. */
  look(): void
  stop(): void
}

/**
 * Follows the thread of a page and announces changes without moving anything; the reader asks to
 * see them. `refresh` updates the page to at least a version. Returns null when the page follows no
 * thread.
 */
export function followThread(refresh: (version: number) => Promise<void>): Following | null {
  const main = document.querySelector<HTMLElement>('main[data-thread]')
  const place = document.getElementById('news')
  const words = parseLiveMessages(place?.dataset.words)
  if (!main || !place || !words || !('EventSource' in window)) return null
  const thread = Number(main.dataset.thread)
  const versionShown = () => Number(main.dataset.version)

  let news = noChanges(versionShown())
  let telling: number | undefined
  const scores = keepScores(thread, words)
  const said = notices(place, words, (post) => void show(post))
  const stopStream = keepStream({
    address: () => links.live(thread, news.version),
    told: (told) => take(withEvent(news, told, shows)),
    much: (version) => take(withManyEvents(news, version)),
    offline: said.offline,
  })

  function take(next: News) {
    if (next.voted !== null && next.voted !== news.voted) scores.voted(next.voted)
    news = next
    // A member's own act appears on the page shortly and is not announced.
    telling ??= window.setTimeout(tell, 1_000)
  }
  function tell() {
    clearTimeout(telling)
    telling = undefined
    news = afterReload(news, versionShown(), shows)
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

/** Moves the focus, and with it the page, to the requested post. */
function goTo(article: HTMLElement | null, otherwise: HTMLElement | null) {
  // Folded content cannot receive the focus.
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
