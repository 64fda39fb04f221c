import { bareLinks } from '~/domain/posts/document/bareLinks'
import { canonical } from '~/domain/posts/document/canonical'
import {
  limits,
  type Block,
  type Inline,
  type Paragraph,
  type PostDocument,
} from '~/domain/posts/document/document'

/** Parses the JSON of a form or draft; null when it cannot be edited. */
export function documentFromJson(json: string): PostDocument | null {
  try {
    return json.length > limits.json ? null : canonical(JSON.parse(json))
  } catch {
    return null
  }
}

/**
 * Converts text typed before the editor was loaded to a document, or null when empty: paragraphs,
 * line breaks, quoted lines and bare addresses. Other Markdown stays as typed.
 */
export function documentFromTyped(typed: string): PostDocument | null {
  const lines = typed.split(/\r\n?|\n/)
  const content = runsOf(lines, (line) => line.startsWith('>')).flatMap((run): Block[] => {
    const quoted = run[0]?.startsWith('>') ?? false
    const blocks = paragraphs(quoted ? run.map((line) => line.replace(/^>\s?/, '')) : run)
    return quoted && blocks.length > 0 ? [{ type: 'blockquote', content: blocks }] : blocks
  })
  return documentFromJson(JSON.stringify({ type: 'doc', content }))
}

function paragraphs(lines: string[]): Paragraph[] {
  return runsOf(lines, (line) => line.trim() !== '')
    .filter((run) => run[0]?.trim())
    .map((run) => ({
      type: 'paragraph',
      content: run.flatMap((line, index) =>
        index === 0 ? inline(line) : [{ type: 'hardBreak' }, ...inline(line)],
      ),
    }))
}

function inline(line: string): Inline[] {
  return bareLinks(line).map(({ text, href }) =>
    href === null
      ? { type: 'text', text }
      : { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] },
  )
}

/** Groups consecutive lines of the same kind. */
function runsOf(lines: string[], sort: (line: string) => boolean): string[][] {
  const runs: string[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined && sort(before) === sort(line)) runs.at(-1)?.push(line)
    else runs.push([line])
  })
  return runs
}
