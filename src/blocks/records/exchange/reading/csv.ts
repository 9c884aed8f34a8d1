/** Rows of a CSV, in which line each begins, and where a quotation mark was opened that is never closed. */
export type Parsed = { rows: string[][]; lines: number[]; unclosed: number | null }

/**
 * Cuts a CSV into its cells (RFC 4180), and takes what is written against it as it was meant: quotation marks within a word
 * stand for themselves; lines may end in any way; empty lines are no rows. `most`: no more rows than that are read.
 */
export function parseCsv(text: string, separator: string, quote = '"', most = Infinity): Parsed {
  const cut: Cut = { text, separator, quote, at: 0, line: 1, unclosed: null }
  const rows: string[][] = []
  const lines: number[] = []
  while (cut.at < text.length && rows.length < most) {
    const line = cut.line
    const row = nextRow(cut)
    if (row.length === 1 && row[0] === '') continue
    rows.push(row)
    lines.push(line)
  }
  return { rows, lines, unclosed: cut.unclosed }
}

type Cut = {
  text: string
  separator: string
  quote: string
  at: number
  line: number
  unclosed: number | null
}

function nextRow(cut: Cut): string[] {
  const { text, separator, quote } = cut
  const row: string[] = []
  for (;;) {
    const cell = quote !== '' && text[cut.at] === quote ? quotedCell(cut) : ''
    row.push(cell + plainCell(cut))
    const mark = text[cut.at]
    if (mark === separator) cut.at++
    else {
      if (mark === '\r' && text[cut.at + 1] === '\n') cut.at++
      cut.at++
      cut.line++
      return row
    }
    if (cut.at >= text.length) return [...row, '']
  }
}

/** Up to the mark that closes it; doubled ones stand for one. */
function quotedCell(cut: Cut): string {
  const { text, quote } = cut
  const began = cut.line
  let cell = ''
  let from = cut.at + 1
  for (;;) {
    const end = text.indexOf(quote, from)
    const part = text.slice(from, end < 0 ? undefined : end)
    cut.line += linesIn(part)
    cell += part
    if (end < 0) {
      cut.unclosed ??= began
      cut.at = text.length
      return cell
    }
    cut.at = end + 1
    if (text[cut.at] !== quote) return cell
    cell += quote
    from = cut.at + 1
  }
}

function plainCell(cut: Cut): string {
  const { text } = cut
  const separator = cut.separator.charCodeAt(0)
  const from = cut.at
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === separator) break
  }
  cut.at = at
  return text.slice(from, at)
}

function linesIn(part: string): number {
  let count = 0
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at)
    if (code === 10 || (code === 13 && part.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
