import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element
type Node = Tree.ChildNode | Tree.Document

/** Parses an HTML page as a browser does. */
export const treeOf = (html: string): Tree.Document => parse(html)

/** Returns an attribute's value, or null when absent. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null

/** Returns the text of a node, with single spaces between elements. */
export const wordsOf = (node: Node): string => pieces(node).join(' ').replace(/\s+/g, ' ').trim()

/**
 * Returns the elements of a selector below a node, in order. Supports names, `#id`, `.class`,
 * `[attr]`, `[attr=value]`, their combinations, and the descendant combinator.
 */
export function select(under: Node, selector: string): Element[] {
  const steps = selector.split(/\s+(?![^[]*\])/).map(testOf)
  return elementsIn(under, [])
    .filter(({ element, above }) => fits(element, above, steps))
    .map(({ element }) => element)
}

type Found = { element: Element; above: readonly Element[] }
type Test = (element: Element) => boolean

function elementsIn(node: Node, above: readonly Element[]): Found[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [{ element: child, above }, ...elementsIn(child, [...above, child])] : [],
  )
}

function fits(element: Element, above: readonly Element[], steps: readonly Test[]): boolean {
  const last = steps.at(-1)
  if (!last?.(element)) return false
  let left = above.length
  for (const step of steps.slice(0, -1).reverse()) {
    do left--
    while (left >= 0 && !step(above[left]!))
    if (left < 0) return false
  }
  return true
}

function testOf(step: string): Test {
  const tests = (step.match(/^[a-z][a-z0-9]*|#[\w-]+|\.[\w-]+|\[[^\]]+\]/g) ?? []).map(
    (part): Test => {
      if (part.startsWith('#')) return (element) => attribute(element, 'id') === part.slice(1)
      if (part.startsWith('.'))
        return (element) => (attribute(element, 'class') ?? '').split(/\s+/).includes(part.slice(1))
      if (!part.startsWith('[')) return (element) => element.tagName === part
      const [, name = '', value] = /^\[([\w-]+)(?:=(.*))?\]$/.exec(part) ?? []
      return (element) =>
        value === undefined ? attribute(element, name) !== null : attribute(element, name) === value
    },
  )
  if (tests.length === 0) throw new Error(`no selector: ${step}`)
  return (element) => tests.every((test) => test(element))
}

const unsaid = new Set(['script', 'style', 'template', 'head'])

function pieces(node: Node): string[] {
  if ('value' in node) return [node.value]
  if (!('childNodes' in node) || ('tagName' in node && unsaid.has(node.tagName))) return []
  return node.childNodes.flatMap(pieces)
}
