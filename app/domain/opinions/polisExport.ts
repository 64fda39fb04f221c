import type { MessageKey } from '~/i18n/messages'
import type { Id, Opinion, Vote } from './opinion'

/** What is wrong with a line of an export: the key of a message, and what to fill in. */
export type Fault = { fault: MessageKey; values: Record<string, string> }

/** Where the fields of a line stand; how many there are; the moment is missing where the export has none. */
export type VoteColumns = { statement: number; participant: number; opinion: number; moment: number | undefined; width: number }
export type CommentColumns = { statement: number; moderated: number; text: number | undefined; width: number }

/** A vote and when it was cast, in the export's own unit: newer ones write seconds, older ones milliseconds. */
export type Cast = Vote & { moment: number }

/** Finds the columns of `votes.csv` by their names; what else there is, such as `datetime` or `xid`, is passed over. */
export function voteColumns(header: readonly string[]): VoteColumns | Fault {
  const found = placesOf(header, ['comment-id', 'voter-id', 'vote'])
  if ('fault' in found) return found
  const [statement = 0, participant = 0, opinion = 0] = found
  return { statement, participant, opinion, moment: placeOf(header, 'timestamp'), width: header.length }
}

/** Finds the columns of `comments.csv` by their names. */
export function commentColumns(header: readonly string[]): CommentColumns | Fault {
  const found = placesOf(header, ['comment-id', 'moderated'])
  if ('fault' in found) return found
  const [statement = 0, moderated = 0] = found
  return { statement, moderated, text: placeOf(header, 'comment-body'), width: header.length }
}

/**
 * Reads a line of `votes.csv`. In Polis' open data 1 is agree, −1 disagree and 0 pass: the exports turn the sign of
 * Polis' own tables round, and the counts in `comments.csv` say the same.
 */
export function voteOf(fields: readonly string[], columns: VoteColumns): Cast | Fault {
  if (fields.length !== columns.width) return wrongWidth(fields.length, columns.width)
  const participant = idOf(fields[columns.participant])
  const statement = idOf(fields[columns.statement])
  if (participant === null) return faulty('opinions.idEmpty', { column: 'voter-id' })
  if (statement === null) return faulty('opinions.idEmpty', { column: 'comment-id' })
  const opinion = opinions.get(fields[columns.opinion]?.trim() ?? '')
  if (opinion === undefined) return faulty('opinions.voteWrong', { value: fields[columns.opinion] ?? '' })
  const moment = columns.moment === undefined ? 0 : momentOf(fields[columns.moment])
  if (moment === null) return faulty('opinions.timestampWrong', { value: fields[columns.moment ?? 0] ?? '' })
  return { participant, statement, opinion, moment }
}

/** Reads a line of `comments.csv`: −1 means that the statement was taken out by moderation. */
export function commentOf(fields: readonly string[], columns: CommentColumns): { statement: Id; takenOut: boolean; text: string } | Fault {
  if (fields.length !== columns.width) return wrongWidth(fields.length, columns.width)
  const statement = idOf(fields[columns.statement])
  if (statement === null) return faulty('opinions.idEmpty', { column: 'comment-id' })
  const moderated = fields[columns.moderated]?.trim() ?? ''
  if (!/^(-1|0|1)$/.test(moderated)) return faulty('opinions.moderatedWrong', { value: moderated })
  return { statement, takenOut: moderated === '-1', text: columns.text === undefined ? '' : (fields[columns.text] ?? '') }
}

/** The votes in the order in which they were cast: exports list them by statement. What was cast at the same moment keeps its order. */
export const asCast = (votes: readonly Cast[]): readonly Vote[] =>
  votes.every(({ moment }, at) => at === 0 || moment >= (votes[at - 1]?.moment ?? 0)) ? votes : votes.toSorted((one, other) => one.moment - other.moment)

const opinions = new Map<string, Opinion>([['1', 1], ['0', 0], ['-1', -1]])

/** An id as it stands in the file: a number where it is written as one, null where there is none. */
function idOf(field: string | undefined): Id | null {
  const id = field?.trim() ?? ''
  if (id === '') return null
  return /^(0|-?[1-9]\d{0,14})$/.test(id) ? Number(id) : id
}

const momentOf = (field: string | undefined): number | null => (field !== undefined && /^\d{1,16}(\.\d{1,9})?$/.test(field.trim()) ? Number(field) : null)

const named = (name: string) => name.trim().toLowerCase()

function placeOf(header: readonly string[], column: string): number | undefined {
  const at = header.findIndex((name) => named(name) === column)
  return at === -1 ? undefined : at
}

function placesOf(header: readonly string[], columns: readonly string[]): number[] | Fault {
  const places: number[] = []
  for (const column of columns) {
    const at = placeOf(header, column)
    if (at === undefined) return faulty('opinions.columnMissing', { column })
    places.push(at)
  }
  return places
}

const wrongWidth = (found: number, expected: number): Fault => faulty('opinions.fieldsWrong', { found: String(found), expected: String(expected) })

const faulty = (fault: MessageKey, values: Record<string, string>): Fault => ({ fault, values })
