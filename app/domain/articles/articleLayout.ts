import type { Section } from './article'

/** A segment of text; `threadId` is the debate of its question, or null. */
export type ArticleSegment = { words: string; threadId: number | null }

/** An article prepared for display: its title, and the paragraphs of each section. */
export type ArticleLayout = {
  title: ArticleSegment
  parts: { heading: ArticleSegment[] | null; level: number; paragraphs: ArticleSegment[][] }[]
}

/** The position of a debate's question in the plain text, as UTF-16 offsets. */
export type QuestionPosition = { threadId: number; start: number; end: number }

/** Prepares an article for display; each question with a debate is a segment of its own. */
export function layOutArticle(
  { title, text, sections }: { title: string; text: string; sections: readonly Section[] },
  marks: readonly QuestionPosition[],
): ArticleLayout {
  const ordered = [...marks].sort((one, other) => one.start - other.start)
  const pieces = (start: number, end: number) => piecesOf(text, start, end, ordered)
  const parts = sections.map(({ heading, level, start, end, text: body }) => ({
    heading: heading === null ? null : pieces(start, start + heading.length),
    level,
    paragraphs: paragraphsOf(body, end - body.length).map((paragraph) =>
      pieces(paragraph.start, paragraph.end),
    ),
  }))
  const placed = new Set(
    parts
      .flatMap((part) => [part.heading ?? [], ...part.paragraphs].flat())
      .map(({ threadId }) => threadId),
  )
  // The displayed title may differ from the text's; a question in the original title has no other
  // position.
  const inTitle = ordered.find(
    ({ threadId, start }) => !placed.has(threadId) && start < (sections[0]?.end ?? 0),
  )
  return { title: { words: title, threadId: inTitle?.threadId ?? null }, parts }
}

function paragraphsOf(body: string, offset: number): { start: number; end: number }[] {
  let at = offset
  return body.split('\n\n').flatMap((paragraph) => {
    const start = at
    at += paragraph.length + 2
    return paragraph === '' ? [] : [{ start, end: start + paragraph.length }]
  })
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  marks: readonly QuestionPosition[],
): ArticleSegment[] {
  const pieces: ArticleSegment[] = []
  let at = start
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue
    if (mark.start > at) pieces.push({ words: text.slice(at, mark.start), threadId: null })
    pieces.push({ words: text.slice(mark.start, mark.end), threadId: mark.threadId })
    at = mark.end
  }
  if (at < end) pieces.push({ words: text.slice(at, end), threadId: null })
  return pieces
}
