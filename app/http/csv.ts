/**
 * Lines of cells as a CSV document (RFC 4180: commas, CRLF, quotation marks doubled). Words that a spreadsheet would take for a formula,
 * as they begin with = + - @, a tab or a line break, are led in by an apostrophe, which spreadsheets show as text.
 */
export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const words = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
