import { BadFile, most as usual } from './bad-file.ts'

/** An element; names without their prefix, attributes with theirs. */
export type Element = {
  name: string
  attributes: { [name: string]: string }
  children: (Element | string)[]
}

export type XmlReader = {
  open(name: string, attributes: { [name: string]: string }): void
  text(text: string): void
  close(name: string): void
}

const entities: { [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads XML from begin to end. No document type is read, so that there are no entities but the five of XML: nothing can
 * grow, and nothing is fetched. @throws BadFile
 */
export function readXml(source: string, reader: XmlReader, most = usual): void {
  const open: string[] = []
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let elements = 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    const text = source.slice(at, next < 0 ? undefined : next)
    if (text && open.length > 0) reader.text(resolved(text))
    else if (text.trim() !== '') throw new BadFile('xml-broken', placeOf(source, at))
    if (next < 0) break
    at = next
    if (source.startsWith('<!--', at)) at = after(source, '-->', at + 4)
    else if (source.startsWith('<![CDATA[', at)) {
      const end = after(source, ']]>', at + 9)
      if (open.length > 0) reader.text(source.slice(at + 9, end - 3))
      at = end
    } else if (source.startsWith('<?', at)) at = after(source, '?>', at + 2)
    else if (source.startsWith('<!', at)) throw new BadFile('xml-doctype')
    else {
      const end = endOfTag(source, at)
      elements += 1
      if (elements > most.elements * 2) throw new BadFile('xml-big')
      tag(source.slice(at + 1, end), open, reader, () => placeOf(source, at))
      at = end + 1
    }
  }
  if (open.length > 0 || elements === 0) throw new BadFile('xml-broken', placeOf(source, source.length))
}

/** The tree of a document. @throws BadFile */
export function xmlTree(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const path = [root]
  readXml(source, {
    open(name, attributes) {
      const fresh: Element = { name, attributes, children: [] }
      path.at(-1)?.children.push(fresh)
      path.push(fresh)
    },
    text: (text) => void path.at(-1)?.children.push(text),
    close: () => void path.pop(),
  })
  const first = root.children.find((child) => typeof child !== 'string')
  if (!first) throw new BadFile('xml-broken')
  return first
}

export const childrenOf = (element: Element | undefined, name?: string): Element[] =>
  (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (!name || child.name === name),
  )

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name)[0]

/** The text of an element and all below. */
export const wordsOf = (element: Element | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

function tag(inside: string, open: string[], reader: XmlReader, place: () => string): void {
  if (inside.startsWith('/')) {
    const name = inside.slice(1).trim()
    if (open.pop() !== name) throw new BadFile('xml-broken', place())
    reader.close(local(name))
    return
  }
  const isEmpty = inside.endsWith('/')
  const body = isEmpty ? inside.slice(0, -1) : inside
  const name = /^[^\s/>"'=<]+/.exec(body)?.[0]
  if (!name || !/^[\p{L}_:]/u.test(name)) throw new BadFile('xml-broken', place())
  reader.open(local(name), attributesOf(body.slice(name.length), place))
  if (isEmpty) reader.close(local(name))
  else if (open.push(name) > usual.depth) throw new BadFile('xml-deep')
}

function attributesOf(text: string, place: () => string): { [name: string]: string } {
  const found: { [name: string]: string } = {}
  if (!text.includes('=')) {
    if (text.trim() !== '') throw new BadFile('xml-broken', place())
    return found
  }
  const pattern = /\s*([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')\s*/y
  while (pattern.lastIndex < text.length) {
    const read = pattern.exec(text)
    if (!read) throw new BadFile('xml-broken', place())
    const [, name = '', one, other] = read
    if (!/^(xmlns(:.*)?|__proto__)$/.test(name)) found[name] = resolved(one ?? other ?? '')
  }
  return found
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function resolved(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return entities[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ''
  })
}

// A `>` may stand inside of a quoted value.
function endOfTag(source: string, from: number): number {
  const near = source.indexOf('>', from)
  const plain = near < 0 ? '' : source.slice(from + 1, near)
  if (near >= 0 && !plain.includes('"') && !plain.includes("'") && !plain.includes('<')) return near
  let quote = 0
  for (let at = from + 1; at < source.length; at += 1) {
    const mark = source.charCodeAt(at)
    if (quote) quote = mark === quote ? 0 : quote
    else if (mark === 0x22 || mark === 0x27) quote = mark
    else if (mark === 0x3e) return at
    else if (mark === 0x3c) break
  }
  throw new BadFile('xml-broken', placeOf(source, from))
}

function after(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from)
  if (found < 0) throw new BadFile('xml-broken', placeOf(source, from))
  return found + end.length
}

const placeOf = (source: string, at: number): string => String(source.slice(0, at).split('\n').length)
