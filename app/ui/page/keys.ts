/** Buttons and links of a post that a key presses, by where they stand in the page. */
const presses: Record<string, string> = {
  r: '.act-reply',
  e: '[data-vote="up"]',
  o: '[data-vote="down"]',
  a: '[data-vote="agree"]',
  d: '[data-vote="disagree"]',
}

/**
 * Lets a reader move through the posts of a page with j and k, and press what the post in focus offers: r replies,
 * e and o vote on quality, a and d on agreement, ? shows the keys. Works on the page's own links and buttons.
 */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    if (event.key === '?') return toggleHelp(event)
    const post = current()
    if (event.key === 'j' || event.key === 'k') return move(post, event.key === 'j' ? 1 : -1, event)
    const target = presses[event.key]
    if (!post || !target) return
    const pressed = post.querySelector<HTMLElement>(target)
    if (!pressed) return
    event.preventDefault()
    pressed.click()
  })
  focusArrival()
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)

const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('.post') ?? null

function move(post: HTMLElement | null, step: 1 | -1, event: KeyboardEvent) {
  const posts = [...document.querySelectorAll<HTMLElement>('.post[id]')].filter((one) => one.getClientRects().length > 0)
  const next = post ? posts[posts.indexOf(post) + step] : posts[step === 1 ? 0 : posts.length - 1]
  if (!next) return
  event.preventDefault()
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}

function toggleHelp(event: KeyboardEvent) {
  const help = document.getElementById('keys')
  if (!(help instanceof HTMLDialogElement)) return
  event.preventDefault()
  if (help.open) help.close()
  else help.showModal()
}

/** Whoever comes by the link to a post, or has just written it, stands on it, unless they stand somewhere already. */
export function focusArrival(): void {
  if (document.activeElement !== document.body) return
  const arrived = /^#p\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null
  arrived?.focus({ preventScroll: true })
}
