import type { Told } from '~/domain/events/lately'
import { waitAfter } from './pace'

/** Who hears a stream. */
export type Hearing = {
  /** Where the stream is, from what is known so far on. */
  address(): string
  told(told: Told): void
  much(version: number): void
  /** Whether the browser knows that it has no connection. */
  offline(is: boolean): void
}

/**
 * Keeps a stream open while somebody looks at the page: it is closed when the page is hidden, opened with what was
 * missed when it is shown again, and opened anew, later and later, when it breaks off. Gives what ends that.
 */
export function keepStream({ address, told, much, offline }: Hearing): () => void {
  let source: EventSource | null = null
  let timer: number | undefined
  let failures = 0
  const ending = new AbortController()

  function close() {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  function later(wait: number) {
    close()
    timer = window.setTimeout(open, wait)
  }
  function open() {
    close()
    if (document.visibilityState === 'hidden' || !navigator.onLine) return
    source = new EventSource(address())
    source.addEventListener('here', () => (failures = 0))
    source.addEventListener('message', ({ data }) => told(JSON.parse(String(data)) as Told))
    source.addEventListener('much', ({ data }) =>
      much((JSON.parse(String(data)) as { version: number }).version),
    )
    source.addEventListener('bye', ({ data }) =>
      later((JSON.parse(String(data)) as { in: number }).in),
    )
    // The browser would come again by itself, at the same time as all others, and not at all after a refusal.
    source.addEventListener('error', () => later(waitAfter(++failures, Math.random())))
  }
  const on = (target: EventTarget, type: string, act: () => void) =>
    target.addEventListener(type, act, { signal: ending.signal })
  on(document, 'visibilitychange', () => (document.visibilityState === 'hidden' ? close() : open()))
  // A page with an open connection can't be kept for the way back.
  on(window, 'pagehide', close)
  on(window, 'pageshow', () => source ?? open())
  on(window, 'offline', () => {
    offline(true)
    close()
  })
  on(window, 'online', () => {
    offline(false)
    later(waitAfter(0, Math.random()))
  })
  open()
  return () => {
    ending.abort()
    close()
  }
}
