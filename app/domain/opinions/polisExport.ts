import type { MessageKey } from '~/i18n/messages'
import type { Id, Opinion, Vote } from './opinion'

/** What is wrong with a line of an export: the key of a message, and what to fill in. */
export type Fault = { fault: MessageKey; values: Record<string, string> }

/** Makes the fields of a line what they say. */
export type Reader<Line> = (fields: readonly string[]) => Line | Fault

/** A statement, whether it was taken out by moderation, and its words. */
export type Comment = { statement: Id; takenOut: boolean; text: string }

/**
 * Reads `votes.csv` with this first line. Columns are found by their names; others, such as `datetime` or `xid`, are passed over. In
 * Polis' open data 1 is agree, −1 disagree and 0 pass: exports turn the sign of Polis' own tables round, and the counts in
 * their `comments.csv` bear that out. Moments are in the export's own unit, seconds or milliseconds; 0 where it has none.
 */
export function voteReader(header: readonly string[]): Reader<Vote> | Fault {
  const place = placesIn(header)
  const [statementAt, participantAt, opinionAt, momentAt] = [
    place('comment-id'),
    place('voter-id'),
    place('vote'),
    place('timestamp'),
  ]
  if (statementAt === undefined) return faulty('opinions.columnMissing', { column: 'comment-id' })
  if (participantAt === undefined) return faulty('opinions.columnMissing', { column: 'voter-id' })
  if (opinionAt === undefined) return faulty('opinions.columnMissing', { column: 'vote' })
  const idOf = idReader()
  return (fields) => {
    if (fields.length !== header.length) return wrongWidth(fields, header)
    const statement = idOf(fields[statementAt])
    if (statement === null) return faulty('opinions.idEmpty', { column: 'comment-id' })
    const participant = idOf(fields[participantAt])
    if (participant === null) return faulty('opinions.idEmpty', { column: 'voter-id' })
    const opinion = opinions.get(fields[opinionAt]?.trim() ?? '')
    if (opinion === undefined)
      return faulty('opinions.voteWrong', { value: fields[opinionAt] ?? '' })
    const moment = momentAt === undefined ? 0 : momentOf(fields[momentAt])
    if (moment === null)
      return faulty('opinions.timestampWrong', { value: fields[momentAt ?? 0] ?? '' })
    return { participant, statement, opinion, moment }
  }
}

/** Reads `comments.csv` with this first line: −1 in `moderated` means that a statement was taken out. */
export function commentReader(header: readonly string[]): Reader<Comment> | Fault {
  const place = placesIn(header)
  const [statementAt, moderatedAt, textAt] = [
    place('comment-id'),
    place('moderated'),
    place('comment-body'),
  ]
  if (statementAt === undefined) return faulty('opinions.columnMissing', { column: 'comment-id' })
  if (moderatedAt === undefined) return faulty('opinions.columnMissing', { column: 'moderated' })
  const idOf = idReader()
  return (fields) => {
    if (fields.length !== header.length) return wrongWidth(fields, header)
    const statement = idOf(fields[statementAt])
    if (statement === null) return faulty('opinions.idEmpty', { column: 'comment-id' })
    const moderated = fields[moderatedAt]?.trim() ?? ''
    if (!opinions.has(moderated)) return faulty('opinions.moderatedWrong', { value: moderated })
    return {
      statement,
      takenOut: moderated === '-1',
      text: textAt === undefined ? '' : (fields[textAt] ?? ''),
    }
  }
}

const opinions = new Map<string, Opinion>([
  ['1', 1],
  ['0', 0],
  ['-1', -1],
])

/** Where a column of that name stands. */
function placesIn(header: readonly string[]): (column: string) => number | undefined {
  const names = header.map((name) => name.trim().toLowerCase())
  return (column) => (names.includes(column) ? names.indexOf(column) : undefined)
}

/** Ids as they stand in the file: a number where one is written as numbers are; null where there is none. Each is read but once. */
function idReader(): (field: string | undefined) => Id | null {
  const known = new Map<string, Id>()
  return (field = '') => {
    const before = known.get(field)
    if (before !== undefined) return before
    const text = field.trim()
    if (text === '') return null
    const number = Number(text)
    const id = Number.isSafeInteger(number) && String(number) === text ? number : text
    known.set(field, id)
    return id
  }
}

const momentOf = (field = ''): number | null =>
  /^\s*\d+(\.\d+)?\s*$/.test(field) ? Number(field) : null

const wrongWidth = (fields: readonly string[], header: readonly string[]): Fault =>
  faulty('opinions.fieldsWrong', { found: String(fields.length), expected: String(header.length) })

const faulty = (fault: MessageKey, values: Record<string, string>): Fault => ({ fault, values })
