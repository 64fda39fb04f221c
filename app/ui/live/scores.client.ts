import type { VoteCounts } from './counts'
import { links } from '~/links'
import { axisLabel } from '~/ui/votes/ballot'
import { countsDelay } from './delays'
import { strengthDisplay, type StrengthDisplay } from './strengthDisplay'
import type { LiveMessages } from './messages'

/**
 * Requests counts and strengths after votes, throttled and with a random delay, and updates them in
 * place.
 */
export function keepScores(
  thread: number,
  words: LiveMessages,
): { voted(version: number): void; stop(): void } {
  let timer: number | undefined
  let wanted = 0
  let tries = 0
  const ask = async () => {
    timer = undefined
    const version = await show(links.counts(thread), words).catch(() => 0)
    // A shared cache may have an outdated response.
    if (version < wanted && ++tries < 5) later()
  }
  const later = () => (timer ??= window.setTimeout(() => void ask(), countsDelay(Math.random())))
  return {
    voted(version) {
      wanted = version
      tries = 0
      later()
    },
    stop: () => clearTimeout(timer),
  }
}

/** Updates counts and strengths and returns their version. */
async function show(address: string, words: LiveMessages): Promise<number> {
  // The response is the same for everybody and cached for requests without a session.
  const answer = await fetch(address, {
    credentials: 'omit',
    headers: { Accept: 'application/json' },
  })
  if (!answer.ok) return 0
  const { version, posts } = (await answer.json()) as VoteCounts
  for (const { id, strength, ...counts } of posts) {
    const post = document.getElementById(`p${id}`)
    const bar = post?.querySelector<HTMLElement>('.post-head .strength')
    // A process of an earlier version sends no strengths.
    if (bar && strength !== undefined)
      put(
        bar,
        links.strength(id),
        strengthDisplay(words, document.documentElement.lang, strength, counts),
      )
    for (const [name, count] of Object.entries(counts)) {
      const place = post?.querySelector<HTMLElement>(`[data-count="${name}"]`)
      if (!place || place.textContent === String(count)) continue
      place.textContent = String(count)
      hearAnew(place.closest('[role=img]'))
    }
  }
  return version
}

/** Like in the server's rendering, a strength is a link to its explanation. */
function put(shown: HTMLElement, way: string, { looks, word, title }: StrengthDisplay) {
  if (shown.className === looks && shown.textContent === word && shown.title === title) return
  const isWeighed = title !== ''
  const bar =
    isWeighed === shown instanceof HTMLAnchorElement
      ? shown
      : document.createElement(isWeighed ? 'a' : 'span')
  bar.className = looks
  bar.textContent = word
  bar.title = title
  if (bar instanceof HTMLAnchorElement) Object.assign(bar, { href: way, rel: 'nofollow' })
  if (bar !== shown) shown.replaceWith(bar)
}

/** Screen readers announce a question and its counts as one. */
function hearAnew(group: Element | null) {
  const question = group?.querySelector('.votes-question')?.textContent ?? ''
  const answers = [...(group?.querySelectorAll<HTMLElement>('[data-count]') ?? [])].map(
    ({ title, textContent }) => ({
      word: title.slice(question.length + 1),
      count: textContent ?? '',
    }),
  )
  group?.setAttribute('aria-label', axisLabel(question, answers))
}
