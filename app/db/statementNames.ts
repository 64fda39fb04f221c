import { createHash } from 'node:crypto'

/** Maximum number of prepared statements, because each uses memory on every server connection. */
const most = 300

/**
 * Names the statements that ask to be prepared (first line `-- threadHead, prepared`), so that a
 * connection parses and plans them once. Returns an empty name, which prepares nothing, for all
 * others and beyond the maximum. Each generation uses different names.
 */
export function statementNames(generation = 0): (statement: string) => string {
  const names = new Map<string, string>()
  return (statement) => {
    const known = names.get(statement)
    if (known !== undefined) return known
    const [, said] = /^\s*-- (\w+), prepared\n/.exec(statement) ?? []
    if (said === undefined || names.size >= most) return ''
    const name = `${said}_${createHash('sha256').update(`${generation} ${statement}`).digest('hex').slice(0, 12)}`
    names.set(statement, name)
    return name
  }
}
