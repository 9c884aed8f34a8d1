import type { ComponentChildren } from 'preact'
import { Woven } from './woven.tsx'

/**
 * A little Markdown for notes: paragraphs, lists, headings, bold, italic, links to pages. Everything else stays as it was
 * typed; nothing of it is ever HTML.
 */
export function Markdown({ text }: { text: string }) {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n\s*\n/)
  return (
    <div class="prose">
      {blocks.map((block, at) => (
        <Block key={at} lines={block.split('\n').filter((line) => line.trim())} />
      ))}
    </div>
  )
}

const bullet = /^\s*[-*•]\s+/
const numbered = /^\s*\d{1,3}[.)]\s+/

function Block({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null
  const [first = ''] = lines
  const heading = /^#{1,6}\s+(.*)$/.exec(first)
  if (heading)
    return (
      <>
        <p>
          <strong>{inline(heading[1] ?? '')}</strong>
        </p>
        <Block lines={lines.slice(1)} />
      </>
    )
  if (lines.every((line) => bullet.test(line))) return <ul>{points(lines, bullet)}</ul>
  if (lines.every((line) => numbered.test(line))) return <ol>{points(lines, numbered)}</ol>
  return <p>{lines.flatMap((line, at) => (at ? [<br key={line} />, ...inline(line)] : inline(line)))}</p>
}

const points = (lines: string[], mark: RegExp) =>
  lines.map((line) => <li key={line}>{inline(line.replace(mark, ''))}</li>)

// A name of an answer may hold what looks like a mark, so it comes first.
const marks = /\$\{[^{}]{1,200}\}|\*\*([^*]+)\*\*|\*([^*]+)\*|_([^_]+)_|\[([^\]]+)\]\(([^)\s]+)\)/g

function inline(text: string): ComponentChildren[] {
  const out: ComponentChildren[] = []
  let at = 0
  for (const found of text.matchAll(marks)) {
    out.push(words(text.slice(at, found.index)), marked(found))
    at = found.index + found[0].length
  }
  return [...out, words(text.slice(at))]
}

const words = (text: string) => <Woven text={text} />

function marked([whole, bold, italic, other, label, address]: RegExpExecArray): ComponentChildren {
  if (bold) return <strong>{words(bold)}</strong>
  if (italic ?? other) return <em>{words(italic ?? other ?? '')}</em>
  return label && address && isHarmless(address) ? (
    <a href={address} rel="noreferrer" target={/^https?:/i.test(address) ? '_blank' : undefined}>
      {words(label)}
    </a>
  ) : (
    words(whole)
  )
}

const isHarmless = (address: string) => /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(address)
