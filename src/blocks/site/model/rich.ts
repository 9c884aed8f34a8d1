import { cleanTarget } from './address.ts'
import type { Target } from './section.ts'
import type { RichBlock, RichInline, RichItem, RichMark, RichText } from './text.ts'

export const emptyRich = (): RichText => ({ type: 'doc', content: [] })

/** How deep lists and quotes may lie in each other. */
const deepest = 6
const most = 60_000

// Control signs nobody typed, and marks that turn the direction of writing of what follows.
const unwanted = /[\u202a-\u202e\u2066-\u2069]|\p{Cc}/gu

/** What is text of ours in anything whatever; all else is dropped. Never throws. */
export function cleanRich(value: unknown): RichText {
  const left = { signs: most }
  const content = listOf(value, 'content').flatMap((one) => blockOf(one, 0, left))
  return { type: 'doc', content }
}

/** Paragraphs of plain text: an empty line begins one, a single break stays a break. */
export function richFrom(text: string): RichText {
  const paragraphs = text.split(/\n[^\S\n]*\n+/).filter((one) => one.trim() !== '')
  return cleanRich({
    content: paragraphs.map((one) => ({ type: 'paragraph', content: linesOf(one.trim()) })),
  })
}

/** The words alone, a line for each paragraph, heading and item. */
export const plainOf = (rich: RichText): string => rich.content.flatMap(plainBlock).join('\n').trim()

export const isEmptyRich = (rich: RichText): boolean => plainOf(rich) === ''

/** Each link with the words that carry it. */
export const linksOf = (rich: RichText): { to: Target; says: string }[] =>
  rich.content.flatMap(inlinesOf).flatMap((one) => {
    const mark = one.type === 'text' ? one.marks?.find(({ type }) => type === 'link') : undefined
    return one.type === 'text' && mark?.type === 'link' ? [{ to: mark.attrs.href, says: one.text }] : []
  })

/** The same text with each link led where `lead` says; null takes the link away and leaves the words. */
export function relinked(rich: RichText, lead: (to: Target) => Target | null): RichText {
  const remark = (mark: RichMark): RichMark[] => {
    if (mark.type !== 'link') return [mark]
    const href = lead(mark.attrs.href)
    return href === null ? [] : [{ type: 'link', attrs: { href } }]
  }
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    const { marks, content, ...rest } = node as { marks?: RichMark[]; content?: unknown }
    return {
      ...rest,
      ...(content ? { content: walk(content) } : {}),
      ...(marks ? { marks: marks.flatMap(remark) } : {}),
    }
  }
  return cleanRich(walk(rich))
}

/** The headings of a text, in their order. */
export const headingsOf = (rich: RichText): { level: 3 | 4; says: string }[] =>
  rich.content.flatMap((block) =>
    block.type === 'heading' ? [{ level: block.attrs.level, says: plainInlines(block.content ?? []) }] : [],
  )

type Left = { signs: number }

function blockOf(value: unknown, depth: number, left: Left): RichBlock[] {
  const type = fieldOf(value, 'type')
  if (type === 'paragraph' || type === 'heading') return [lineOf(value, type, left)]
  if (depth >= deepest) return []
  const inner = listOf(value, 'content')
  if (type === 'blockquote') {
    const content = inner.flatMap((one) => blockOf(one, depth + 1, left))
    return content.length > 0 ? [{ type, content }] : []
  }
  if (type !== 'bulletList' && type !== 'orderedList') return []
  const items = inner.flatMap((one) => itemOf(one, depth + 1, left))
  return items.length > 0 ? [{ type, content: items }] : []
}

function lineOf(value: unknown, type: 'paragraph' | 'heading', left: Left): RichBlock {
  const content = listOf(value, 'content').flatMap((one) => inlineOf(one, left))
  const filled = content.length > 0 ? { content } : {}
  if (type === 'paragraph') return { type, ...filled }
  const wanted = Number(fieldOf(fieldOf(value, 'attrs'), 'level'))
  // The title of a page and those of its sections are h1 and h2: what stands in a text comes below them.
  return { type, attrs: { level: wanted > 3 ? 4 : 3 }, ...filled }
}

function itemOf(value: unknown, depth: number, left: Left): RichItem[] {
  if (fieldOf(value, 'type') !== 'listItem') return []
  const content = listOf(value, 'content').flatMap((one) => blockOf(one, depth, left))
  return content.length > 0 ? [{ type: 'listItem', content }] : []
}

function inlineOf(value: unknown, left: Left): RichInline[] {
  const type = fieldOf(value, 'type')
  if (type === 'hardBreak') return [{ type }]
  const said = fieldOf(value, 'text')
  if (type !== 'text' || typeof said !== 'string') return []
  const text = said.replace(unwanted, ' ').toWellFormed().slice(0, left.signs)
  left.signs -= text.length
  if (text === '') return []
  const marks = marksOf(value)
  return [{ type, text, ...(marks.length > 0 ? { marks } : {}) }]
}

function marksOf(value: unknown): RichMark[] {
  const marks = listOf(value, 'marks')
  const has = (type: string) => marks.some((one) => fieldOf(one, 'type') === type)
  const link = marks.find((one) => fieldOf(one, 'type') === 'link')
  const href = cleanTarget(fieldOf(fieldOf(link, 'attrs'), 'href'))
  return [
    ...(has('bold') ? [{ type: 'bold' } as const] : []),
    ...(has('italic') ? [{ type: 'italic' } as const] : []),
    ...(href ? [{ type: 'link', attrs: { href } } as const] : []),
  ]
}

const linesOf = (paragraph: string) =>
  paragraph
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), { type: 'text', text: line.trim() }])

function plainBlock(block: RichBlock): string[] {
  if (block.type === 'paragraph' || block.type === 'heading')
    return plainInlines(block.content ?? []).split('\n')
  if (block.type === 'blockquote') return block.content.flatMap(plainBlock)
  return block.content.flatMap((item) => item.content.flatMap(plainBlock))
}

const plainInlines = (inlines: readonly RichInline[]): string =>
  inlines.map((one) => (one.type === 'text' ? one.text : '\n')).join('')

function inlinesOf(block: RichBlock): RichInline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ?? []
  if (block.type === 'blockquote') return block.content.flatMap(inlinesOf)
  return block.content.flatMap((item) => item.content.flatMap(inlinesOf))
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

function listOf(value: unknown, name: string): unknown[] {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list.slice(0, 2000) : []
}
