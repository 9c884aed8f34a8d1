/** A piece of a document: few kinds, so that every word processor and every reader of screens understands them. */
export type Piece =
  | { is: 'title' | 'heading' | 'paragraph'; text: string }
  | { is: 'list'; items: string[] }
  | { is: 'table'; rows: string[][] }

/**
 * Reads a text as people write it in a plain field: `# ` is the title, `## ` a heading, `- ` an item of a list, `| a | b |` a row of
 * a table, everything else paragraphs. Nothing is refused.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = pieces.at(-1)
    if (line === '') pieces.push({ is: 'paragraph', text: '' })
    else if (line.startsWith('# ')) pieces.push({ is: 'title', text: line.slice(2).trim() })
    else if (line.startsWith('## ')) pieces.push({ is: 'heading', text: line.slice(3).trim() })
    else if (line.startsWith('- ')) addTo(pieces, line.slice(2).trim())
    else if (/^\|.*\|$/.test(line)) addRow(pieces, line)
    else if (last?.is === 'paragraph' && last.text !== '') last.text += ` ${line}`
    else pieces.push({ is: 'paragraph', text: line })
  }
  return pieces.filter((piece) => piece.is !== 'paragraph' || piece.text !== '')
}

function addTo(pieces: Piece[], item: string): void {
  const last = pieces.at(-1)
  if (last?.is === 'list') last.items.push(item)
  else pieces.push({ is: 'list', items: [item] })
}

function addRow(pieces: Piece[], line: string): void {
  const cells = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
  const last = pieces.at(-1)
  if (last?.is === 'table') last.rows.push(cells)
  else pieces.push({ is: 'table', rows: [cells] })
}

/** The name of a file: letters of the name, nothing that a system minds. */
export const fileNameOf = (title: string, ext: 'odt' | 'docx' | 'pdf'): string =>
  `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'Dokument'}.${ext}`
