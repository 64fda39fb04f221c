import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCsv } from '~/http/csv'

test('lines end in CRLF, and what needs quotation marks has them', () => {
  expect(
    formatCsv([
      ['Thema', 'Zahl'],
      ['Geld, Steuern', 3],
      ['„Maß“ und "Ziel"', 0],
      ['zwei\nZeilen', 1],
    ]),
  ).toBe('Thema,Zahl\r\n"Geld, Steuern",3\r\n"„Maß“ und ""Ziel""",0\r\n"zwei\nZeilen",1\r\n')
  expect(formatCsv([])).toBe('')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'what a spreadsheet would take for a formula is shown as text: %j',
  (words) => {
    expect(formatCsv([[words]]).replace(/^"/, '')).toMatch(/^'/)
  },
)

test('numbers stay numbers', () => {
  expect(formatCsv([[-1, 0.5]])).toBe('-1,0.5\r\n')
})

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '@', "'", ' ', 'ä') }),
  fc.nat(),
)
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 6 }),
  )

test('what is written is read again by another reader, but for the apostrophe before formulas, and no cell begins as one', () => {
  fc.assert(
    fc.property(tables, (lines) => {
      const read: string[][] = parse(formatCsv(lines), { record_delimiter: '\r\n' })
      expect(
        read.map((line) => line.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
      ).toEqual(
        lines.map((line) => line.map((cell) => String(cell).replace(/^'(?=[=+\-@\t\r\n])/, ''))),
      )
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})
