import ts from 'typescript'
import { isCode, textOf, visit } from './sources'

/**
 * Words that are rejected in comments, documents and test titles, because they marked sentences
 * that readers had to decode. `CONTRIBUTING.md` lists them with their replacements.
 */
const banned =
  /\b(whoever|whomever|anew|lest)\b|\b(is|are|was|were|be|being) told\b|\btells of\b|\btold of\b|\bof which\b|\btwice is as once\b|\bstands? (in|on|at|for|there|as)\b/gi

/** Text of other authors, or text that explains the banned words. */
const exempt = new Set([
  'CONTRIBUTING.md',
  'tests/house/language.ts',
  'tests/house/language.test.ts',
])

export type Finding = { file: string; word: string }

/** Returns the banned words in a text. */
export const bannedWords = (text: string): string[] =>
  [...text.matchAll(banned)].map(([word]) => word.toLowerCase())

/** Returns the banned words in a file's comments and test titles, or in all of a document. */
export function findingsIn(file: string): Finding[] {
  if (exempt.has(file) || bannedWords(textOf(file)).length === 0) return []
  const texts = isCode(file) ? [...commentsOf(file), ...titlesOf(file)] : [proseOf(file)]
  return texts.flatMap(bannedWords).map((word) => ({ file, word }))
}

/** A document without code and quotations. */
const proseOf = (file: string): string =>
  textOf(file)
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`\n]*`/g, '')

function commentsOf(file: string): string[] {
  const text = textOf(file)
  const found = new Map<number, string>()
  visit(file, (node) => {
    if (ts.isJsxText(node)) return
    for (const { pos, end } of [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ])
      found.set(pos, text.slice(pos, end).replace(/\n\s*(\*|\/\/)?\s*/g, ' '))
  })
  return [...found.values()]
}

function titlesOf(file: string): string[] {
  if (!/\.test\.tsx?$/.test(file)) return []
  const titles: string[] = []
  visit(file, (node) => {
    if (!ts.isCallExpression(node) || !/^(test|describe|it)\b/.test(node.expression.getText()))
      return
    const [title] = node.arguments
    if (title && ts.isStringLiteralLike(title)) titles.push(title.text)
  })
  return titles
}
