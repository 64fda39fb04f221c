/**
 * Formats rows as CSV (RFC 4180: commas, CRLF, doubled quotation marks). Cells that a spreadsheet
 * would interpret as a formula, because they start with = + - @, a tab or a line break, get a
 * leading apostrophe, which spreadsheets show as text.
 */
export const formatCsv = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const words = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
