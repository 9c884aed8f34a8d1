import type { ComponentChildren } from 'preact'
import type { RichBlock, RichInline, RichText } from '../../model/text.ts'
import { To } from './link.tsx'

/** Text with its headings, which are `level` and one below it. */
export function Rich({ text, level = 3 }: { text: RichText; level?: 2 | 3 | 4 }) {
  return <>{text.content.map((block, at) => blockOf(block, at, level))}</>
}

function blockOf(block: RichBlock, key: number, level: number): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? <p key={key}>{inlinesOf(block.content)}</p> : null
    case 'heading': {
      if (!block.content?.length) return null
      const Heading = `h${block.attrs.level - 3 + level}` as 'h3'
      return <Heading key={key}>{inlinesOf(block.content)}</Heading>
    }
    case 'blockquote':
      return <blockquote key={key}>{block.content.map((one, at) => blockOf(one, at, level))}</blockquote>
    default: {
      const List = block.type === 'orderedList' ? 'ol' : 'ul'
      return (
        <List key={key}>
          {block.content.map((item, at) => (
            <li key={at}>{itemOf(item.content, level)}</li>
          ))}
        </List>
      )
    }
  }
}

/** An item of one paragraph needs no paragraph. */
function itemOf(content: readonly RichBlock[], level: number): ComponentChildren {
  const [only] = content
  return content.length === 1 && only?.type === 'paragraph'
    ? inlinesOf(only.content ?? [])
    : content.map((one, at) => blockOf(one, at, level))
}

const inlinesOf = (inlines: readonly RichInline[]): ComponentChildren => inlines.map(inlineOf)

function inlineOf(one: RichInline, key: number): ComponentChildren {
  if (one.type === 'hardBreak') return <br key={key} />
  return (one.marks ?? []).reduce<ComponentChildren>((inner, mark) => {
    if (mark.type === 'bold') return <strong>{inner}</strong>
    if (mark.type === 'italic') return <em>{inner}</em>
    return <To to={mark.attrs.href}>{inner}</To>
  }, one.text)
}
