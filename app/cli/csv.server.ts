import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError as ParserError, parse } from 'csv-parse'
import type { MessageKey } from '~/i18n/messages'

/** A record of a CSV file, with the line on which it starts (from 1). */
export type CsvRecord = { line: number; fields: string[] }

/** A line that cannot be parsed; `reason` is a message key. */
export class CsvError extends Error {
  override name = 'CsvError'
  constructor(
    readonly line: number,
    readonly reason: MessageKey,
    readonly values: Record<string, string> = {},
  ) {
    super(`line ${line}: ${reason}`)
  }
}

/**
 * Maximum size of a record in bytes, so that a file without line breaks is not read into memory as
 * a whole.
 */
const longest = 1_000_000
const newline = 0x0a
const quote = 0x22

/**
 * Reads a UTF-8 CSV file (RFC 4180; accepts a byte order mark, both line endings and blank lines)
 * and passes on its records one at a time. `seen` receives the share of the file that has been
 * read.
 * @throws CsvError when the file is not CSV or not UTF-8; errors of the file system; errors thrown
 * by the callback
 */
export async function readCsv(
  file: string,
  tell: (record: CsvRecord) => void,
  seen: (share: number) => void,
): Promise<void> {
  const { size } = await stat(file)
  const place: CsvPosition = { line: 1, quoteAt: 0 }
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: longest,
  })
  let line = 1
  const listener = new Writable({
    objectMode: true,
    write(fields: string[], _encoding, next) {
      try {
        if (fields.length > 1 || fields[0] !== '') tell({ line, fields })
        line +=
          1 +
          (place.quoteAt === 0 ? 0 : fields.reduce((breaks, field) => breaks + breaksIn(field), 0))
        next()
      } catch (error) {
        next(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  try {
    await pipeline(
      wholeLines(createReadStream(file), place, (bytes) => seen(size === 0 ? 1 : bytes / size)),
      parser,
      listener,
    )
  } catch (error) {
    throw error instanceof ParserError ? badCsv(error, place) : error
  }
}

/**
 * Position in the file: the next line, and the line of the last quotation mark (0 before the
 * first).
 */
type CsvPosition = { line: number; quoteAt: number }

/**
 * Splits bytes after line endings, so that no character is split, and verifies that they are UTF-8.
 */
async function* wholeLines(
  chunks: AsyncIterable<Buffer>,
  place: CsvPosition,
  seen: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of chunks) {
    const all = Buffer.concat([rest, chunk])
    const end = all.lastIndexOf(newline) + 1
    rest = all.subarray(end)
    if (rest.length > longest) throw new CsvError(place.line, 'opinions.lineTooLong')
    if (end > 0) yield checked(all.subarray(0, end), place)
    bytes += chunk.length
    seen(bytes)
  }
  if (rest.length > 0) yield checked(rest, place)
}

function checked(lines: Buffer, place: CsvPosition): Buffer {
  if (!isUtf8(lines)) throw new CsvError(place.line + linesBefore(lines), 'opinions.notUtf8')
  const quoteAt = lines.lastIndexOf(quote)
  if (quoteAt !== -1) place.quoteAt = place.line + newlinesIn(lines.subarray(0, quoteAt))
  place.line += newlinesIn(lines)
  return lines
}

/** Returns the number of lines before the first one that is not UTF-8. */
function linesBefore(lines: Buffer): number {
  let count = 0
  for (let start = 0; start < lines.length; count++) {
    const end = lines.indexOf(newline, start)
    const next = end === -1 ? lines.length : end + 1
    if (!isUtf8(lines.subarray(start, next))) break
    start = next
  }
  return count
}

function newlinesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count++
  return count
}

/** Counts the line breaks within a quoted field. */
const breaksIn = (field: string): number => field.match(/\r\n|\n|\r/g)?.length ?? 0

function badCsv(error: ParserError, { quoteAt }: CsvPosition): CsvError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new CsvError(quoteAt, 'opinions.quoteNotClosed')
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : quoteAt
  return new CsvError(
    line,
    error.code === 'CSV_MAX_RECORD_SIZE' ? 'opinions.lineTooLong' : 'opinions.quoteMisplaced',
  )
}
