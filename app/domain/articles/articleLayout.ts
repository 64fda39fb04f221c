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
  positions: readonly QuestionPosition[],
): ArticleLayout {
  const ordered = [...positions].sort((one, other) => one.start - other.start)
  const segments = (start: number, end: number) => segmentsOf(text, start, end, ordered)
  const parts = sections.map(({ heading, level, start, end, text: body }) => ({
    heading: heading === null ? null : segments(start, start + heading.length),
    level,
    paragraphs: paragraphsOf(body, end - body.length).map((paragraph) =>
      segments(paragraph.start, paragraph.end),
    ),
  }))
  const shownThreadIds = new Set(
    parts
      .flatMap((part) => [part.heading ?? [], ...part.paragraphs].flat())
      .map(({ threadId }) => threadId),
  )
  // The displayed title may differ from the text's; a question in the original title has no other
  // position.
  const inTitle = ordered.find(
    ({ threadId, start }) => !shownThreadIds.has(threadId) && start < (sections[0]?.end ?? 0),
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

function segmentsOf(
  text: string,
  start: number,
  end: number,
  positions: readonly QuestionPosition[],
): ArticleSegment[] {
  const segments: ArticleSegment[] = []
  let at = start
  for (const position of positions) {
    if (position.start < at || position.end > end) continue
    if (position.start > at)
      segments.push({ words: text.slice(at, position.start), threadId: null })
    segments.push({ words: text.slice(position.start, position.end), threadId: position.threadId })
    at = position.end
  }
  if (at < end) segments.push({ words: text.slice(at, end), threadId: null })
  return segments
}
