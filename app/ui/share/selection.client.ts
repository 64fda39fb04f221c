import { links } from '~/links'
import { postInFragment } from '~/ui/page/keys'
import { textFragment, type SelectedText } from './textFragment'

/** The elements that a browser searches first for a text fragment. */
const searched = 'h1, .origin blockquote, .post[id] > .words'

/**
 * Offers a link to selected words of a post, at the end of the selection and next in the tab order.
 * `give` receives the post's address and the fragment.
 */
export function followSelection(give: (post: string, fragment: string) => void): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button quiet share-words'
  button.dataset.key = 's'
  // A press would clear the selection before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const found = selectedWords()
    const fragment = found && textFragment(found.selected)
    if (found && fragment) give(links.post(found.post), fragment)
    if (document.activeElement === button)
      button.closest<HTMLElement>('.post')?.focus({ preventScroll: true })
    button.remove()
  })
  let settling: number | undefined
  const look = () => {
    clearTimeout(settling)
    settling = window.setTimeout(() => {
      if (document.activeElement === button) return
      const found = selectedWords()
      if (found === null) return button.remove()
      button.textContent = document.getElementById('shared')?.dataset.words ?? ''
      if (button.textContent !== '') offer(button, found)
    }, 250)
  }
  document.addEventListener('selectionchange', look)
  // Something may have been selected before this script was loaded.
  look()
}

type Found = { post: number; words: HTMLElement; range: Range; selected: SelectedText }

function offer(button: HTMLElement, { words, range }: Found) {
  words.after(button)
  const end = [...range.getClientRects()].at(-1)
  const origin = button.offsetParent?.getBoundingClientRect()
  if (!end || !origin) return
  const most = document.documentElement.clientWidth - button.offsetWidth - 8
  button.style.insetInlineStart = `${Math.max(8, Math.min(end.right, most)) - origin.left}px`
  button.style.insetBlockStart = `${end.bottom + 6 - origin.top}px`
}

/** Returns the selection when it is within the text of one post. */
function selectedWords(): Found | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = wordsAround(range.startContainer)
  if (start === null || start !== wordsAround(range.endContainer)) return null
  const id = postInFragment(`#${start.parentElement?.id}`)
  return id === null
    ? null
    : { post: Number(id.slice(1)), words: start, range, selected: textWith(range) }
}

const wordsAround = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '.post[id] > .words',
  ) ?? null

/**
 * Returns the page's text in order, with separators between blocks, and the position of the
 * selection.
 */
function textWith(range: Range): SelectedText {
  let text = ''
  let [from, to] = [0, 0]
  let block: Element | null = null
  for (const root of document.querySelectorAll(searched)) {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const around =
        node.parentElement?.closest('p, li, blockquote, h1, h2, h3, h4, pre, .words') ?? null
      if (around !== block && text !== '') text += '\n'
      block = around
      const said = (node.textContent ?? '').replace(/\s/g, ' ')
      if (range.intersectsNode(node)) {
        if (to === 0) from = text.length + (node === range.startContainer ? range.startOffset : 0)
        to = text.length + (node === range.endContainer ? range.endOffset : said.length)
      }
      text += said
    }
  }
  return { text, from, to }
}
