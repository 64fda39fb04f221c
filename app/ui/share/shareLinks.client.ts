import { givenAddress } from './given'
import { followSelection } from './selection.client'

/**
 * Links that are marked with `data-share` give out their address instead of leading there: by the device's own way of
 * sharing where there is one, else copied. Selected words of a post can be given out too. Who opens a link in a new
 * tab gets just that. Nothing is written into the page before it is `ready` for that.
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
      // Before anybody else takes it for a link.
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
  givenAddress(href, {
    canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null,
    here: location.href,
  })

/** Where neither way works, the link leads where it leads. */
async function give(address: string, otherwise: string, ready: Promise<void>): Promise<void> {
  // A desktop's way of sharing leads away from the page; its people have a place to paste.
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

/** Says that something was copied, again each time, and not for long. */
function say() {
  const place = document.getElementById('shared')
  if (!place) return
  place.textContent = ''
  clearTimeout(quiet)
  // What is said in the same breath as it is cleared is not read out again.
  requestAnimationFrame(() => (place.textContent = place.dataset.copied ?? ''))
  quiet = window.setTimeout(() => (place.textContent = ''), 4_000)
}
