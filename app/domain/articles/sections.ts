import type { Section } from './article'
import { toSingleLine, normaliseText, type Block, type Manuscript } from './manuscript'

/** A block of the plain text, with its UTF-16 offsets and its section. */
export type Passage = {
  start: number
  end: number
  section: number
  kind: 'title' | 'heading' | 'paragraph'
}

/** An article as plain text with the positions of its blocks and sections. */
export type Layout = {
  title: string | null
  text: string
  sections: Section[]
  passages: Passage[]
}

const blankLine = '\n\n'

/** Lays out the blocks of an article, separated by a blank line; drops kickers above the title. */
export function layOutSections(manuscript: Manuscript): Layout {
  const all = manuscript.blocks.map(cleanBlock).filter((block) => block.text !== '')
  const titleAt = all.findIndex((block) => block.kind === 'heading' && block.level === 1)
  const hasLeadingTitle = titleAt !== -1 && all.slice(0, titleAt).every(isKicker)
  const blocks = hasLeadingTitle ? all.slice(titleAt) : all
  const metadataTitle =
    manuscript.title === null ? '' : toSingleLine(normaliseText(manuscript.title))
  const title = all[titleAt]?.text ?? (metadataTitle === '' ? null : metadataTitle)
  return { title, ...compose(blocks, hasLeadingTitle) }
}

function compose(blocks: Block[], hasLeadingTitle: boolean): Omit<Layout, 'title'> {
  const passages: Passage[] = []
  const outlines: {
    heading: string | null
    level: number
    start: number
    body: number | null
    end: number
  }[] = []
  let end = -blankLine.length
  blocks.forEach((block, at) => {
    const start = end + blankLine.length
    end = start + block.text.length
    const kind = at === 0 && hasLeadingTitle ? 'title' : block.kind
    if (kind === 'heading' && block.kind === 'heading')
      outlines.push({ heading: block.text, level: block.level, start, body: null, end })
    else if (outlines.length === 0)
      outlines.push({ heading: null, level: 0, start, body: kind === 'title' ? null : start, end })
    const outline = outlines.at(-1)
    if (outline !== undefined) {
      if (kind === 'paragraph') outline.body ??= start
      outline.end = end
    }
    passages.push({ start, end, section: outlines.length - 1, kind })
  })
  const text = blocks.map((block) => block.text).join(blankLine)
  const sections = outlines.map(({ heading, level, start, body, end }, index) => {
    return { index, heading, level, text: text.slice(body ?? end, end), start, end }
  })
  return { text, sections, passages }
}

function cleanBlock(block: Block): Block {
  return { ...block, text: toSingleLine(normaliseText(block.text)) }
}

function isKicker({ text }: Block): boolean {
  return text.length <= 100 && !/[.!?…:]$/u.test(text)
}
