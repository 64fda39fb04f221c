import { analyse, type Analysis } from '~/domain/opinions/analyse'
import {
  fewestVoters,
  sides,
  type ParticipantId,
  type Side,
  type Vote,
} from '~/domain/opinions/opinion'
import {
  commentReader,
  voteReader,
  type CsvProblem,
  type RowParser,
} from '~/domain/opinions/polisExport'
import { Malformed, required, type Command, type CommandContext } from './command'
import { CsvError, readCsv, type CsvRecord } from './csv.server'
import { parseOptions } from './options.server'
import { progressBar } from './progress'

const analyseExport: Command = {
  name: 'opinions analyse',
  usage: '--votes votes.csv [--comments comments.csv] [--json]',
  does: 'finds opinion groups and common ground in an export of Polis',
  needsDatabase: false,
  async run(args, desk) {
    const given = parseOptions(args, {
      votes: { type: 'string' },
      comments: { type: 'string' },
      json: { type: 'boolean' },
    })
    const votesFile = required(given.votes, '--votes')
    const bar = progressBar(desk.io.draw)
    try {
      const { takenOut, texts } =
        given.comments === undefined ? noComments : await readComments(given.comments, desk)
      const votes = await readVotes(votesFile, desk, bar.grow)
      const analysis = analyse(votes, takenOut)
      bar.done()
      if (given.json) desk.io.out(JSON.stringify(reportOf(analysis)))
      else tell(analysis, texts, desk)
    } finally {
      bar.done()
    }
  },
}

/** CLI commands for opinion groups. */
export const opinionCommands: Command[] = [analyseExport]

type Comments = { takenOut: Set<ParticipantId>; texts: Map<ParticipantId, string> }

const noComments: Comments = { takenOut: new Set(), texts: new Map() }

async function readComments(file: string, desk: CommandContext): Promise<Comments> {
  const comments: Comments = { takenOut: new Set(), texts: new Map() }
  await readLines(
    file,
    desk,
    { readerFor: commentReader, seen: () => {} },
    ({ statement, takenOut, text }) => {
      if (takenOut) comments.takenOut.add(statement)
      else comments.takenOut.delete(statement)
      comments.texts.set(statement, text)
    },
  )
  return comments
}

async function readVotes(
  file: string,
  desk: CommandContext,
  seen: (share: number) => void,
): Promise<Vote[]> {
  const votes: Vote[] = []
  await readLines(file, desk, { readerFor: voteReader, seen }, (vote) => votes.push(vote))
  return votes
}

type Reading<Line> = {
  readerFor: (header: readonly string[]) => RowParser<Line> | CsvProblem
  seen: (share: number) => void
}

/** Reads a CSV file and passes on every record except the header. */
async function readLines<Line extends object>(
  file: string,
  desk: CommandContext,
  { readerFor, seen }: Reading<Line>,
  tellLine: (line: Line) => void,
): Promise<void> {
  let read: RowParser<Line> | null = null
  const take = ({ line, fields }: CsvRecord) => {
    if (read === null) read = unlessFaulty(readerFor(fields), line)
    else tellLine(unlessFaulty(read(fields), line))
  }
  try {
    await readCsv(file, take, seen)
    if (read === null) throw new CsvError(1, 'opinions.fileEmpty')
  } catch (error) {
    throw malformed(error, file, desk)
  }
}

function unlessFaulty<Read extends object>(read: Read | CsvProblem, line: number): Read {
  if ('fault' in read) throw new CsvError(line, read.fault, read.values)
  return read
}

function malformed(error: unknown, file: string, { t }: CommandContext): unknown {
  if (error instanceof CsvError)
    return new Malformed(
      t('opinions.badLine', {
        file,
        line: String(error.line),
        reason: t(error.reason, shortened(error.values)),
      }),
    )
  return error instanceof Error && 'syscall' in error
    ? new Malformed(t('opinions.fileUnreadable', { file }))
    : error
}

const shortened = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(value, 40)]))

/** Returns a text from a file as one line without control characters, cut to `length`. */
function printable(text: string, length: number): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

const reportOf = ({
  participants,
  statements,
  groups,
  silhouette,
  consensus,
  commonGround,
}: Analysis) => ({
  participants,
  statements: statements.length,
  groups,
  silhouette,
  consensus,
  commonGround,
})

const shownShared = 10

function tell(
  { participants, statements, groups, silhouette, consensus, commonGround }: Analysis,
  texts: ReadonlyMap<ParticipantId, string>,
  { io, t, locale }: CommandContext,
): void {
  const scores = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  })
  const named = (statement: ParticipantId) =>
    [printable(String(statement), 40), printable(texts.get(statement) ?? '', 100)]
      .filter(Boolean)
      .join('  ')
  const answered = (side: Side) =>
    side === 'agree' ? t('opinions.agrees') : t('opinions.disagrees')
  io.out(t('opinions.participants', { count: participants }))
  io.out(t('opinions.statements', { count: statements.length }))
  io.out(
    groups.length > 0
      ? t('opinions.groups', { count: groups.length })
      : t('opinions.tooFew', { least: fewestVoters }),
  )
  if (silhouette !== null) io.out(t('opinions.silhouette', { silhouette }))
  for (const { id, size, representative } of groups) {
    io.out(t('opinions.group', { id, count: size }))
    for (const { statement, side, seen, ...counts } of representative)
      io.out(`  ${answered(side)} ${counts[side]}/${seen}  ${named(statement)}`)
  }
  io.out(t('opinions.consensus'))
  for (const side of sides)
    for (const { statement, seen, ...counts } of consensus[side])
      io.out(`  ${answered(side)} ${counts[side]}/${seen}  ${named(statement)}`)
  io.out(t('opinions.commonGround'))
  for (const { statement, score } of commonGround.slice(0, shownShared))
    io.out(`  ${scores.format(score)}  ${named(statement)}`)
}
