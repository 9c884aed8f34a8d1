import type { RichBlock, RichInline, RichItem, RichMark, RichText } from './text.ts'

/**
 * Text of the house's own as it is written in code: an empty line begins a paragraph, `- ` a point, `### ` a heading;
 * `**bold**`, `[words](address)`; a line break stays. A fact that people typed may stand in it: at worst it becomes bold.
 */
export const written = (text: string): RichText => ({
  type: 'doc',
  content: text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => blockOf(block.trim())),
})

function blockOf(block: string): RichBlock {
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return { type: 'bulletList', content: lines.map((line) => itemOf(line.slice(2))) }
  if (block.startsWith('### '))
    return { type: 'heading', attrs: { level: 3 }, content: inlinesOf(block.slice(4)) }
  return { type: 'paragraph', content: linesOf(lines) }
}

const itemOf = (line: string): RichItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: inlinesOf(line) }],
})

const linesOf = (lines: readonly string[]): RichInline[] =>
  lines.flatMap((line, at) => [...(at > 0 ? [{ type: 'hardBreak' as const }] : []), ...inlinesOf(line)])

function inlinesOf(line: string): RichInline[] {
  const parts = line.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).filter((part) => part !== '')
  return parts.map(inlineOf)
}

function inlineOf(part: string): RichInline {
  const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part)
  if (link) return marked(link[1] ?? '', { type: 'link', attrs: { href: link[2] ?? '' } })
  if (part.startsWith('**') && part.endsWith('**') && part.length > 4)
    return marked(part.slice(2, -2), { type: 'bold' })
  return { type: 'text', text: part }
}

const marked = (text: string, mark: RichMark): RichInline => ({ type: 'text', text, marks: [mark] })
