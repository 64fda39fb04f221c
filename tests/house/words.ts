import ts from 'typescript'
import { filesIn, isCode, visit } from './sources'

const speaking = filesIn('app').filter((file) => isCode(file) && file !== 'app/domain/refusal.ts')

/** Every piece of text that the app's code writes out, and every template as the pieces around its holes. */
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

/** Where each text stands that the app's code writes out; refusal.ts, which lists reasons without giving them, left out. */
export const { literals, templates } = spoken()

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Templates such as `posts.${stance}Hint` that begin with the name of a room. */
const keyTemplates = (rooms: readonly string[]) =>
  templates
    .filter(([head = '']) => rooms.some((room) => head.startsWith(`${room}.`)))
    .map((pieces) => new RegExp(`^${pieces.map(escaped).join('(\\w+)')}$`))

/**
 * Tells whether the code says a key: written out, or made by a template whose holes are filled with words
 * that the code itself writes out somewhere (a stance, a role, the name of a button).
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
