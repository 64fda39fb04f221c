import type { ThreadEvent } from '~/domain/events/eventWindow'
import { reconnectDelay } from './delays'

/** The listener of a stream. */
export type StreamListener = {
  /** Returns the stream's address, starting after the latest known version. */
  address(): string
  told(told: ThreadEvent): void
  much(version: number): void
  /** Called when the browser goes offline or online. */
  offline(is: boolean): void
}

/**
 * Keeps a stream open while the page is visible: closes it when hidden, reopens it with the missed
 * events when shown, and reconnects with increasing delays. Returns a function that ends it.
 */
export function keepStream({ address, told, much, offline }: StreamListener): () => void {
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
    source.addEventListener('message', ({ data }) => told(JSON.parse(String(data)) as ThreadEvent))
    source.addEventListener('much', ({ data }) =>
      much((JSON.parse(String(data)) as { version: number }).version),
    )
    source.addEventListener('bye', ({ data }) =>
      later((JSON.parse(String(data)) as { in: number }).in),
    )
    // The browser would reconnect at the same time as all others, and not at all after an error
    // status.
    source.addEventListener('error', () => later(reconnectDelay(++failures, Math.random())))
  }
  const on = (target: EventTarget, type: string, act: () => void) =>
    target.addEventListener(type, act, { signal: ending.signal })
  on(document, 'visibilitychange', () => (document.visibilityState === 'hidden' ? close() : open()))
  // A page with an open connection cannot be kept in the back/forward cache.
  on(window, 'pagehide', close)
  on(window, 'pageshow', () => source ?? open())
  on(window, 'offline', () => {
    offline(true)
    close()
  })
  on(window, 'online', () => {
    offline(false)
    later(reconnectDelay(0, Math.random()))
  })
  open()
  return () => {
    ending.abort()
    close()
  }
}
