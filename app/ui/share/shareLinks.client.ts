import { sharedAddress } from './sharedAddress'
import { followSelection } from './selection.client'

/**
 * Makes links with `data-share` share their address instead of navigating: through the device's
 * share dialog, else by copying. Also enables sharing of selected words. Opening in a new tab is
 * not affected. Nothing is written into the page before `ready`.
 */
export function shareLinks(ready: Promise<void>): void {
  document.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a[data-share]')
          : null
      if (
        !link ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      // Before another listener handles it as a link.
      event.stopPropagation()
      void give(givenHere(link.href), link.href, ready)
    },
    { capture: true },
  )
  void ready.then(() =>
    followSelection((post, fragment) => void give(givenHere(post) + fragment, post, ready)),
  )
}

const givenHere = (href: string) =>
  sharedAddress(href, {
    canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null,
    here: location.href,
  })

/** When neither way works, follows the link. */
async function give(address: string, otherwise: string, ready: Promise<void>): Promise<void> {
  // The share dialog of desktop systems takes people away from the page, where pasting is easier.
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    try {
      return await navigator.share({ url: address, title: document.title })
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
    }
  }
  try {
    await navigator.clipboard.writeText(address)
    void ready.then(say)
  } catch {
    location.assign(otherwise)
  }
}

let quiet: number | undefined

/** Announces that something was copied, again each time, for a short time. */
function say() {
  const place = document.getElementById('shared')
  if (!place) return
  place.textContent = ''
  clearTimeout(quiet)
  // Text set in the same frame as it was cleared is not announced again.
  requestAnimationFrame(() => (place.textContent = place.dataset.copied ?? ''))
  quiet = window.setTimeout(() => (place.textContent = ''), 4_000)
}
