import { links } from '~/links'
import type { News } from './news'
import { pluralText, type LiveMessages } from './messages'

/** The notices about changes on a page. */
export type Notices = {
  tell(news: News): void
  offline(is: boolean): void
  busy(is: boolean): void
  failed(): void
  end(): void
}

/**
 * Announces changes politely in a live region, and silently beside each changed post. `show` is
 * called for all changes, or for one post.
 */
export function notices(
  place: HTMLElement,
  words: LiveMessages,
  show: (post: number | null) => void,
): Notices {
  const button = pressable('button news-show', () => show(null))
  button.dataset.key = 'n'
  const elsewhere = document.createElement('a')
  elsewhere.className = 'button quiet'
  const quiet = document.createElement('p')

  function put(element: HTMLElement, text: string | null) {
    if (text === null) return element.remove()
    // Setting the same text again would be announced again.
    if (element.textContent !== text) element.textContent = text
    if (!element.isConnected) place.append(element)
  }
  return {
    tell({ fresh, elsewhere: others, changed, head, much }) {
      const some =
        fresh.length > 0 ? pluralText(words.showOne, words.showSeveral, fresh.length) : null
      const asked =
        much !== null ? words.showMuch : (some ?? (head !== null ? words.showHead : null))
      put(button, asked)
      put(
        elsewhere,
        others.length > 0
          ? pluralText(words.elsewhereOne, words.elsewhereSeveral, others.length)
          : null,
      )
      const [first] = others
      if (first !== undefined) elsewhere.href = links.post(first)
      put(quiet, navigator.onLine ? null : words.offline)
      mark(
        changed.map(({ post }) => post),
        words.changed,
        show,
      )
    },
    offline: (is) => put(quiet, is ? words.offline : null),
    busy: (is) => (button.disabled = is),
    failed: () => put(quiet, words.failed),
    end() {
      place.replaceChildren()
      mark([], words.changed, show)
    },
  }
}

/** Shows the notice on all changed posts and on no others. */
function mark(changed: readonly number[], text: string, show: (post: number) => void) {
  for (const old of document.querySelectorAll<HTMLElement>('.changed'))
    if (!changed.includes(Number(old.dataset.post))) old.remove()
  for (const post of changed) {
    const head = document.querySelector(`#p${post} > .post-head`)
    if (!head || head.querySelector('.changed')) continue
    const button = pressable('plain changed', () => show(post))
    button.dataset.post = String(post)
    button.textContent = text
    head.append(button)
  }
}

function pressable(className: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.addEventListener('click', press)
  return button
}
