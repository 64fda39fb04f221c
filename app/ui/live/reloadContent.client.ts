/**
 * Loads the page again at a version of its thread or later and replaces the content; folds and
 * scroll position are kept.
 * @throws when the page is not available
 */
export async function reloadContent(version: number): Promise<void> {
  const main = document.querySelector<HTMLElement>('main[data-thread]')
  const fresh = await freshMain(version)
  if (!main || fresh === null) return location.reload()
  const folded = foldsOf(main)
  const inView = postInView(main)
  main.replaceChildren(...document.adoptNode(fresh).childNodes)
  main.dataset.version = fresh.dataset.version
  for (const fold of folds(main)) if (folded.has(keyOf(fold))) fold.open = false
  const now = inView && document.getElementById(inView.id)
  if (now)
    window.scrollBy({ top: now.getBoundingClientRect().top - inView.top, behavior: 'instant' })
}

/** Loads the page's current content; null when the address now leads to another page. */
async function freshMain(version: number): Promise<HTMLElement | null> {
  const address = new URL(location.href)
  address.hash = ''
  for (const again of [false, true]) {
    // A shared cache may have an outdated page; a unique address bypasses it.
    if (again) address.searchParams.set('fresh', String(version))
    const answer = await fetch(address, { headers: { Accept: 'text/html' } })
    if (answer.status >= 500) throw new Error(`answered with ${answer.status}`)
    if (answer.redirected || !answer.ok) return null
    const main = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .querySelector<HTMLElement>('main[data-thread]')
    if (main === null || again || Number(main.dataset.version) >= version) return main
  }
  return null
}

const folds = (main: HTMLElement) => main.querySelectorAll<HTMLDetailsElement>('details.replies')

/** Branches are identified by their parent post. */
const keyOf = (fold: HTMLDetailsElement) => fold.parentElement?.querySelector('.post')?.id ?? ''

const foldsOf = (main: HTMLElement): ReadonlySet<string> =>
  new Set([...folds(main)].filter(({ open }) => !open).map(keyOf))

/** Returns the first post that is at least partly visible, and its position. */
function postInView(main: HTMLElement): { id: string; top: number } | null {
  for (const post of main.querySelectorAll<HTMLElement>('.post[id]')) {
    const { top, bottom, height } = post.getBoundingClientRect()
    if (height > 0 && bottom > 0) return { id: post.id, top }
  }
  return null
}
