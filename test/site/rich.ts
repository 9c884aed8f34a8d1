import type { RichBlock, RichInline, RichText } from '../../src/blocks/site/model/text.ts'

/** A short way to write text: each string is a paragraph, `## ` begins a heading, `- ` an item; `[words](target)` is a link. */
export function rich(...lines: string[]): RichText {
  const content: RichBlock[] = []
  for (const line of lines) {
    const last = content.at(-1)
    if (line.startsWith('## '))
      content.push({ type: 'heading', attrs: { level: 3 }, content: inlines(line.slice(3)) })
    else if (line.startsWith('- ')) {
      const item = { type: 'listItem' as const, content: [paragraph(line.slice(2))] }
      if (last?.type === 'bulletList') last.content.push(item)
      else content.push({ type: 'bulletList', content: [item] })
    } else content.push(paragraph(line))
  }
  return { type: 'doc', content }
}

const paragraph = (text: string): RichBlock => ({ type: 'paragraph', content: inlines(text) })

function inlines(text: string): RichInline[] {
  return text.split(/(\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*)/).flatMap((part): RichInline[] => {
    const [, says, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? []
    if (says && href) return [{ type: 'text', text: says, marks: [{ type: 'link', attrs: { href } }] }]
    if (part.startsWith('**')) return [{ type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }]
    return part ? [{ type: 'text', text: part }] : []
  })
}
