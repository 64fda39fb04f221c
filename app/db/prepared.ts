import { createHash } from 'node:crypto'

/** More of them than this are not kept ready: each costs every connection some memory of the server's. */
const most = 300

/**
 * Gives statements that say of themselves that they are to be prepared (`-- threadHead, prepared`) a name of their own, by which
 * a connection keeps them parsed and planned; any other, and one too many, gets the empty name, which keeps nothing. Each
 * generation has other names.
 */
export function preparedNames(generation = 0): (statement: string) => string {
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
