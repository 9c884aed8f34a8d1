import type { RichBlock, RichItem } from '../../model/text.ts'
import { type Tag, tagsIn, textOf } from './tree.ts'

/** A table as a list: each row a point, each cell behind the name of its column. Nothing of what was said is lost. */
export function listFromTable(table: Tag): RichBlock[] {
  const rows = tagsIn(table.children, ['tr']).map((row) => tagsIn(row.children, ['th', 'td']))
  const [first = []] = rows
  const hasHead = first.length > 1 && first.every(({ tag }) => tag === 'th')
  const names = hasHead ? first.map(({ children }) => textOf(children)) : []
  const items = rows.slice(hasHead ? 1 : 0).flatMap((cells) => itemOf(cells, names))
  const caption = tagsIn(table.children, ['caption'])[0]
  const says = caption ? textOf(caption.children) : ''
  return [
    ...(says ? [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: says }] }] : []),
    ...(items.length > 0 ? [{ type: 'bulletList' as const, content: items }] : []),
  ]
}

function itemOf(cells: readonly Tag[], names: readonly string[]): RichItem[] {
  const said = cells.map(({ children }, at) => ({ name: names[at] ?? '', text: textOf(children) }))
  const text = said
    .filter((one) => one.text)
    .map((one) => (one.name ? `${one.name}: ${one.text}` : one.text))
    .join(' · ')
  if (!text) return []
  return [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }]
}
