import { postInFragment, keyAction, postInDirection } from './keys'

/**
 * Enables keyboard shortcuts: j and k move through the posts, r replies, e and o vote on quality,
 * a, d and p on agreement, s shares, n shows changes, / goes to the search, ? shows the shortcuts.
 * They press the page's own links and buttons.
 */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const ask = keyAction(event)
    if (ask === null || isWriting(event.target)) return
    if (ask.kind === 'help') return toggleHelp(event)
    if (ask.kind === 'search') return search(event)
    const post = document.activeElement?.closest<HTMLElement>('.post') ?? null
    if (ask.kind === 'move') return move(post, ask.step, event)
    const offered = ask.kind === 'take' ? document.querySelector<HTMLElement>(ask.offered) : null
    const pressed =
      offered ?? (ask.target === null ? null : post?.querySelector<HTMLElement>(ask.target))
    if (!pressed) return
    event.preventDefault()
    pressed.click()
  })
  closeMenus()
  focusLinkedPost()
}

/**
 * Closes a menu when the focus leaves it, and with Escape, which returns the focus to its button.
 */
function closeMenus() {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')
  document.addEventListener('pointerdown', ({ target }) => {
    for (const menu of open())
      if (!(target instanceof Node && menu.contains(target))) menu.open = false
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const menu of open()) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
      menu.open = false
    }
  })
}

/**
 * Moves the focus to the post in the address's fragment, unless something already has the focus.
 */
export function focusLinkedPost(): void {
  const id = postInFragment(location.hash)
  if (id !== null && document.activeElement === document.body)
    document.getElementById(id)?.focus({ preventScroll: true })
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)

function move(post: HTMLElement | null, step: 1 | -1, event: KeyboardEvent) {
  const shown = [...document.querySelectorAll<HTMLElement>('.post[id]')].filter((one) =>
    one.checkVisibility(),
  )
  const next = postInDirection(shown, post, step)
  if (next === null) return
  event.preventDefault()
  next.focus({ preventScroll: true })
  next.scrollIntoView({
    block: 'nearest',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  })
}

function search(event: KeyboardEvent) {
  const way = [...document.querySelectorAll<HTMLElement>('[data-key="/"]')].find((one) =>
    one.checkVisibility(),
  )
  if (!way || document.querySelector('dialog[open]')) return
  event.preventDefault()
  if (way instanceof HTMLInputElement) way.select()
  else way.click()
}

function toggleHelp(event: KeyboardEvent) {
  const help = document.getElementById('keys')
  if (!(help instanceof HTMLDialogElement)) return
  event.preventDefault()
  if (help.open) help.close()
  else help.showModal()
}
