import type { MessageKey } from '~/i18n/messages'
import type { ParticipantId, Opinion, Vote } from './opinion'

/** An error in a line of an export: a message key with its values. */
export type CsvProblem = { fault: MessageKey; values: Record<string, string> }

/** Parses the fields of a line. */
export type RowParser<Line> = (fields: readonly string[]) => Line | CsvProblem

/** A statement, whether moderation removed it, and its text. */
export type ExportedStatement = { statement: ParticipantId; takenOut: boolean; text: string }

/**
 * Returns a parser for `votes.csv` with this header. Columns are found by name; others such as
 * `datetime` or `xid` are ignored. In Polis' open data 1 is agree, −1 disagree and 0 pass: exports
 * invert the sign of Polis' own tables, and the counts in their `comments.csv` confirm it. Moments
 * are in the export's own unit, seconds or milliseconds; 0 when it has none.
 */
export function voteReader(header: readonly string[]): RowParser<Vote> | CsvProblem {
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

/**
 * Returns a parser for `comments.csv` with this header: −1 in `moderated` means that moderation
 * removed the statement.
 */
export function commentReader(
  header: readonly string[],
): RowParser<ExportedStatement> | CsvProblem {
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

/** Returns the index of a column by name. */
function placesIn(header: readonly string[]): (column: string) => number | undefined {
  const names = header.map((name) => name.trim().toLowerCase())
  return (column) => (names.includes(column) ? names.indexOf(column) : undefined)
}

/** Parses ids: a number when it is written like one; null when empty. Memoised. */
function idReader(): (field: string | undefined) => ParticipantId | null {
  const known = new Map<string, ParticipantId>()
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

const wrongWidth = (fields: readonly string[], header: readonly string[]): CsvProblem =>
  faulty('opinions.fieldsWrong', { found: String(fields.length), expected: String(header.length) })

const faulty = (fault: MessageKey, values: Record<string, string>): CsvProblem => ({
  fault,
  values,
})
