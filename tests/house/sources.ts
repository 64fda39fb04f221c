import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../..')

/** Generated or installed files. */
const foreign = new Set(['node_modules', 'build', 'generated', '.git', '.cache', '.data'])

/** Returns all source files below a folder, as paths from the root with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return []
    const file = path.posix.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(file) : entry.isFile() ? [file] : []
  })
}

/** Returns all files tracked by git; outside a repository, all source files. */
export function keptFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\0')
      .filter((file) => file !== '' && existsSync(path.join(root, file)))
  } catch {
    return filesIn('.')
  }
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

export const isCode = (file: string): boolean =>
  /\.(tsx?|js|cjs|mjs)$/.test(file) && !file.endsWith('.d.ts')

/** Visits every node of a file's syntax tree. */
export function visit(file: string, see: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    see(node)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true))
}

const branches = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
])

/**
 * Returns true when a file contains logic: a function with statements or decisions. Types, values
 * and simple shorthands do not count.
 */
export function hasLogic(file: string): boolean {
  let found = false
  visit(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
    if (ts.isBlock(node.body)) found ||= node.body.statements.length > 0
    else found ||= decides(node.body)
  })
  return found
}

function decides(node: ts.Node): boolean {
  if (ts.isConditionalExpression(node)) return true
  if (ts.isBinaryExpression(node) && branches.has(node.operatorToken.kind)) return true
  return ts.forEachChild(node, (child) => decides(child) || undefined) ?? false
}
