import ts from 'typescript'
import { filesIn, isCode, visit } from './sources'

const speaking = filesIn('app').filter((file) => isCode(file) && file !== 'app/domain/refusal.ts')

/**
 * Collects all string literals of the app's code, and all templates as the parts around their
 * placeholders.
 */
function spoken(): { literals: Map<string, string>; templates: string[][] } {
  const literals = new Map<string, string>()
  const templates: string[][] = []
  for (const file of speaking) {
    visit(file, (node) => {
      if (ts.isStringLiteralLike(node)) literals.set(node.text, file)
      if (ts.isTemplateExpression(node))
        templates.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)])
    })
  }
  return { literals, templates }
}

/**
 * The literals and templates of the app's code; refusal.ts, which lists reasons without using them,
 * is excluded.
 */
export const { literals, templates } = spoken()

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Templates such as `posts.${stance}Hint` that start with a feature's name. */
const keyTemplates = (rooms: readonly string[]) =>
  templates
    .filter(([head = '']) => rooms.some((room) => head.startsWith(`${room}.`)))
    .map((pieces) => new RegExp(`^${pieces.map(escaped).join('(\\w+)')}$`))

/**
 * Returns a function that tells whether the code uses a key: as a literal, or by a template whose
 * placeholders are filled with other literals of the code (a stance, a role, the name of a button).
 */
export function sayer(rooms: readonly string[]): (key: string) => boolean {
  const made = keyTemplates(rooms)
  return (key) =>
    literals.has(key) ||
    made.some((pattern) => {
      const match = pattern.exec(key)
      return match !== null && match.slice(1).every((word) => literals.has(word))
    })
}
