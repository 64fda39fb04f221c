import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { MessageKey } from '~/i18n/messages'

/** A record of a CSV file, and the line on which it begins, counted from 1. */
export type CsvRecord = { line: number; fields: string[] }

/** A line that cannot be read; `reason` is the key of the message that says why. */
export class BadLine extends Error {
  override name = 'BadLine'
  constructor(
    readonly line: number,
    readonly reason: MessageKey,
    readonly values: Record<string, string> = {},
  ) {
    super(`line ${line}: ${reason}`)
  }
}

/** Bytes of one record at most: a file without lines is not read into memory whole. */
const longest = 1_000_000
const newline = 0x0a
const quote = 0x22

/**
 * Reads a CSV file in UTF-8 (RFC 4180; a byte order mark, either kind of line ending and blank lines are fine) and tells its
 * records one at a time. `seen` hears which share of the file has been read.
 * @throws BadLine where the file is no CSV or no UTF-8; the error of the file system where it cannot be read; what `tell` throws
 */
export async function readCsv(
  file: string,
  tell: (record: CsvRecord) => void,
  seen: (share: number) => void,
): Promise<void> {
  const { size } = await stat(file)
  const place: Place = { line: 1, quoteAt: 0 }
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
    throw error instanceof CsvError ? badCsv(error, place) : error
  }
}

/** How far the bytes have been handed on: the next line, and the line of the last quotation mark, 0 before any. */
type Place = { line: number; quoteAt: number }

/** Cuts bytes after line endings, so that no character is cut, and sees that all of them are UTF-8. */
async function* wholeLines(
  chunks: AsyncIterable<Buffer>,
  place: Place,
  seen: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of chunks) {
    const all = Buffer.concat([rest, chunk])
    const end = all.lastIndexOf(newline) + 1
    rest = all.subarray(end)
    if (rest.length > longest) throw new BadLine(place.line, 'opinions.lineTooLong')
    if (end > 0) yield checked(all.subarray(0, end), place)
    bytes += chunk.length
    seen(bytes)
  }
  if (rest.length > 0) yield checked(rest, place)
}

function checked(lines: Buffer, place: Place): Buffer {
  if (!isUtf8(lines)) throw new BadLine(place.line + linesBefore(lines), 'opinions.notUtf8')
  const quoteAt = lines.lastIndexOf(quote)
  if (quoteAt !== -1) place.quoteAt = place.line + newlinesIn(lines.subarray(0, quoteAt))
  place.line += newlinesIn(lines)
  return lines
}

/** How many lines come before the first that is no UTF-8. */
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

/** Line breaks within a field, which only quotation marks allow. */
const breaksIn = (field: string): number => field.match(/\r\n|\n|\r/g)?.length ?? 0

function badCsv(error: CsvError, { quoteAt }: Place): BadLine {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new BadLine(quoteAt, 'opinions.quoteNotClosed')
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : quoteAt
  return new BadLine(
    line,
    error.code === 'CSV_MAX_RECORD_SIZE' ? 'opinions.lineTooLong' : 'opinions.quoteMisplaced',
  )
}
