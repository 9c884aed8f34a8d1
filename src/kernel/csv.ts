/** `guard`: no cell that a spreadsheet would take for a formula. */
export type CsvLook = { separator: string; guard: boolean }

/**
 * A table as CSV for spreadsheets (RFC 4180): with the mark that makes them read UTF-8, semicolons as German ones
 * expect, and no cell that they would take for a formula.
 */
export function csvText(
  rows: readonly (readonly (string | number)[])[],
  look: CsvLook = { separator: ';', guard: true },
): string {
  return `\ufeff${rows.map((row) => row.map((value) => cell(value, look.guard)).join(look.separator)).join('\r\n')}\r\n`
}

export const csvType = 'text/csv; charset=utf-8'

function cell(value: string | number, guard: boolean): string {
  if (typeof value === 'number') return String(value)
  const harmless = guard && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
