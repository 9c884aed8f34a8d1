export type Block =
  | { kind: 'title' | 'heading' | 'text'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }

/** The little of Markdown that the handbook is written in; anything else would stand there as it is typed. */
export const blocksOf = (text: string): Block[] =>
  text
    .trim()
    .split(/\n{2,}/)
    .map(blockOf)

function blockOf(text: string): Block {
  const lines = text.split('\n')
  if (text.startsWith('# ')) return { kind: 'title', text: text.slice(2) }
  if (text.startsWith('## ')) return { kind: 'heading', text: text.slice(3) }
  if (lines.every((line) => /^(- |\d+\. )/.test(line)))
    return {
      kind: 'list',
      ordered: !text.startsWith('- '),
      items: lines.map((line) => line.replace(/^(- |\d+\. )/, '')),
    }
  if (text.startsWith('| ')) {
    const [head = [], , ...rows] = lines.map(cellsOf)
    return { kind: 'table', head, rows }
  }
  return { kind: 'text', text: lines.join(' ') }
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

export type Piece =
  | { kind: 'plain' | 'label' | 'code'; text: string }
  | { kind: 'link'; text: string; to: string }

/** A line in its pieces: names of buttons, what is typed, links to other pages. */
export const piecesOf = (line: string): Piece[] =>
  line
    .split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/)
    .filter(Boolean)
    .map((text): Piece => {
      const [, words = '', file = ''] = /^\[([^\]]+)\]\((.+)\.md\)$/.exec(text) ?? []
      if (file) return { kind: 'link', text: words, to: file }
      if (text.startsWith('**')) return { kind: 'label', text: text.slice(2, -2) }
      if (text.startsWith('`')) return { kind: 'code', text: text.slice(1, -1) }
      return { kind: 'plain', text }
    })
