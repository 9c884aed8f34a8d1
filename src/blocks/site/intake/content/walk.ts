// Long: every tag that may stand on a page, and what it becomes.
import type { RichBlock, RichInline, RichItem, RichMark } from '../../model/text.ts'
import { takeBlock } from './gutenberg.ts'
import { nameIn, shownBy, shownIn, shownOf } from './pictures.ts'
import type { Manner, Reader, Reading } from './reader.ts'
import { Inside, type NewSection, paragraphOf, type Sink } from './sink.ts'
import { listFromTable } from './tables.ts'
import { boldTags, controlTags, inlineTags, machineTags, shifted, slantedTags, tellingTags } from './tags.ts'
import { isTag, type Node, type Tag, tagsIn, textOf } from './tree.ts'

/** Reads nodes into a sink. One `Walk` is one run of text: what is a block of its own ends the paragraph before it. */
export class Walk implements Reader {
  readonly reading: Reading
  readonly sink: Sink
  #run: RichInline[] = []

  constructor(reading: Reading, sink: Sink) {
    this.reading = reading
    this.sink = sink
  }

  /** Everything, to its end. */
  all(nodes: readonly Node[], manner: Manner): void {
    this.nodes(nodes, manner)
    this.end()
  }

  nodes(nodes: readonly Node[], manner: Manner): void {
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at] as Node
      if ('text' in node) this.#text(node.text, manner)
      else if ('comment' in node) at = takeBlock(this, nodes, at, manner)
      else this.#tag(node, manner)
    }
  }

  /** Ends the paragraph. */
  end(): void {
    const paragraph = paragraphOf(this.#run)
    this.#run = []
    if (paragraph) this.sink.block(paragraph)
  }

  section(section: NewSection): void {
    this.end()
    this.sink.section(section)
  }

  /** A paragraph that is a link: what was shown there came from elsewhere. */
  link(address: string, says: string, manner: Manner): void {
    this.end()
    const mark = this.#mark(address)
    const text = says || address.replace(/^https?:\/\/(www\.)?/, '').slice(0, 120)
    if (text) this.#run.push({ type: 'text', text, marks: [...manner.marks, ...mark] })
    this.end()
  }

  #text(text: string, manner: Manner) {
    if (manner.pre) return this.#lines(text.split('\n'), manner)
    if (!manner.lines) return this.#say(text.replace(/\s+/g, ' '), manner)
    const alone = /^https?:\/\/\S+$/
    for (const [at, paragraph] of text.split(/\n[^\S\n]*\n+/).entries()) {
      if (at > 0) this.end()
      const lines = paragraph.split('\n').map((line) => line.replace(/\s+/g, ' '))
      // An address alone on its line is one that WordPress would have shown as a film.
      if (lines.length === 1 && alone.test(paragraph.trim()) && this.#run.length === 0) {
        this.reading.notes.add('embed', paragraph)
        this.link(paragraph.trim(), '', manner)
      } else this.#lines(lines, manner)
    }
  }

  #lines(lines: readonly string[], manner: Manner) {
    for (const [at, line] of lines.entries()) {
      // WordPress makes one break of a break and the end of its line.
      if (at > 0 && this.#run.at(-1)?.type !== 'hardBreak') this.#run.push({ type: 'hardBreak' })
      this.#say(line, manner)
    }
  }

  #say(text: string, { marks }: Manner) {
    if (text === '' || (text.trim() === '' && this.#run.length === 0)) return
    this.#run.push({ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) })
  }

  #tag(tag: Tag, manner: Manner) {
    const { notes } = this.reading
    if (machineTags.has(tag.tag)) {
      if (/script|object|embed|applet/.test(tag.tag)) notes.add('script', tag.attrs.src ?? tag.tag)
      return
    }
    if (isHidden(tag)) {
      if (textOf(tag.children)) notes.add('hidden', textOf(tag.children))
      return
    }
    if (controlTags.has(tag.tag)) return this.#controls(tag, manner)
    if (tag.tag === 'br') {
      this.#run.push({ type: 'hardBreak' })
      return
    }
    if (inlineTags.has(tag.tag)) return this.#inline(tag, manner)
    this.end()
    this.#block(tag, manner)
    this.end()
  }

  #controls(tag: Tag, manner: Manner) {
    this.reading.notes.add('form', tag.attrs.name ?? tag.attrs.id ?? '')
    // A form around a whole page, as some systems write it, is no form for people.
    if (tag.tag === 'form' && tagsIn(tag.children, ['p', 'h2', 'article']).length > 3)
      this.nodes(tag.children, manner)
  }

  #inline(tag: Tag, manner: Manner) {
    const { notes } = this.reading
    if (tellingTags.has(tag.tag)) notes.add('format', tag.tag)
    if (tag.tag === 'rp' || tag.tag === 'wbr') return
    const marks = this.#marksOf(tag, manner)
    if (tag.tag === 'q') this.#say('„', manner)
    if ((tag.tag === 'sup' || tag.tag === 'sub') && tag.children.every((one) => 'text' in one))
      this.#say(shifted(tag.tag, textOf(tag.children)), { ...manner, marks })
    else this.nodes(tag.children, { ...manner, marks })
    if (tag.tag === 'q') this.#say('“', manner)
  }

  #marksOf(tag: Tag, { marks }: Manner): RichMark[] {
    const has = (type: string) => marks.some((one) => one.type === type)
    if (boldTags.has(tag.tag)) return has('bold') ? [...marks] : [...marks, { type: 'bold' }]
    if (slantedTags.has(tag.tag)) return has('italic') ? [...marks] : [...marks, { type: 'italic' }]
    const { href } = tag.attrs
    if (tag.tag !== 'a' || !href || has('link')) return [...marks]
    // A picture that leads to itself in large needs no link.
    return tagsIn(tag.children, ['img']).length > 0 && !textOf(tag.children)
      ? [...marks]
      : [...marks, ...this.#mark(href)]
  }

  #mark(href: string): RichMark[] {
    if (href.trim() === '' || href.startsWith('#')) return []
    const found = this.reading.refs.link(href.trim())
    if ('to' in found) return [{ type: 'link', attrs: { href: found.to } }]
    this.reading.notes.add(found.not, href)
    return []
  }

  #block(tag: Tag, manner: Manner) {
    const name = tag.tag
    if (/^h[1-6]$/.test(name)) return this.#heading(tag)
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') return this.#list(tag, manner)
    if (name === 'img') return this.#picture(tag)
    if (name === 'figure') return this.#figure(tag, manner)
    if (name === 'blockquote') return this.#quote(tag, manner)
    if (name === 'table') return this.#table(tag)
    if (name === 'pre' || name === 'textarea' || name === 'listing') return this.#pre(tag, manner)
    if (name === 'dt') return this.nodes(tag.children, { ...manner, marks: [{ type: 'bold' }] })
    if (name === 'details') return this.#folded(tag, manner)
    if (name === 'iframe' || name === 'frame') return this.#frame(tag, manner)
    if (name === 'video' || name === 'audio') return this.#film(tag, manner)
    if (name === 'jam-gallery') return this.#gallery(idsIn(tag.attrs.ids))
    if (/gallery|slideshow|carousel|slider/i.test(tag.attrs.class ?? '') && this.#row(tag)) return
    this.nodes(tag.children, manner)
  }

  #heading(tag: Tag) {
    for (const img of tagsIn(tag.children, ['img'])) this.#picture(img)
    this.sink.heading(this.reading.ranks.get(tag.tag) ?? 0, textOf(tag.children))
  }

  #list(tag: Tag, manner: Manner) {
    const items: RichItem[] = []
    const behind: NewSection[] = []
    for (const child of tag.children.filter(isTag)) {
      const inside = new Inside()
      const nodes = child.tag === 'li' ? child.children : [child]
      new Walk(this.reading, inside).all(nodes, { ...manner, marks: [] })
      if (inside.blocks.length > 0) items.push({ type: 'listItem', content: inside.blocks })
      behind.push(...inside.behind)
    }
    const type = tag.tag === 'ol' ? 'orderedList' : 'bulletList'
    if (items.length > 0) this.sink.block({ type, content: items })
    for (const section of behind) this.sink.section(section)
  }

  #picture(tag: Tag, caption = '') {
    const shown = shownOf(tag, this.reading, caption)
    if (shown) this.section({ kind: 'picture', shown, width: 'text' })
  }

  #figure(tag: Tag, manner: Manner) {
    const pictures = tagsIn(tag.children, ['img'])
    const caption = tagsIn(tag.children, ['figcaption']).at(-1)
    if (/gallery/.test(tag.attrs.class ?? '') && this.#row(tag)) return
    const other = tagsIn(tag.children, ['table', 'blockquote', 'iframe', 'video', 'audio', 'pre', 'ul'])
    const [picture] = pictures
    if (picture && pictures.length === 1 && other.length === 0) {
      const says = caption ? textOf(caption.children) : textOf(tag.children)
      return this.#picture(picture, says)
    }
    const inner = tag.children.filter((one) => one !== caption)
    this.nodes(inner, manner)
    this.end()
    if (caption) this.nodes(caption.children, manner)
  }

  /** Several pictures beside each other. @returns false where they are none */
  #row(tag: Tag): boolean {
    const images = tagsIn(tag.children, ['img'])
    if (images.length < 2) return false
    const pictures = shownIn(tag, this.reading)
    if (pictures.length > 0) this.section({ kind: 'gallery', pictures })
    return true
  }

  #gallery(ids: readonly string[]) {
    const wanted = ids.length > 0 ? ids : this.reading.refs.attached()
    const said = { alt: '', caption: '' }
    const pictures = wanted.flatMap((id) => shownBy({ src: '', id }, this.reading, said) ?? [])
    if (pictures.length > 0) this.section({ kind: 'gallery', pictures })
  }

  #quote(tag: Tag, manner: Manner) {
    const cite = tagsIn(tag.children, ['cite', 'footer']).at(-1)
    const who = cite ? textOf(cite.children).replace(/^[—–-]\s*/, '') : ''
    const without = cite ? withoutTag(tag.children, cite) : tag.children
    const text = textOf(without)
    const isPlain = tagsIn(without, ['a', 'ul', 'ol', 'img', 'iframe']).length === 0
    if (who && who.length <= 120 && text && text.length <= 800 && isPlain)
      return this.section({ kind: 'quote', text, who })
    const inside = new Inside()
    new Walk(this.reading, inside).all(tag.children, { ...manner, marks: [] })
    if (inside.blocks.length > 0) this.sink.block({ type: 'blockquote', content: inside.blocks })
    for (const section of inside.behind) this.sink.section(section)
  }

  #table(tag: Tag) {
    const cells = tagsIn(tag.children, ['td', 'th'])
    // What only lays a page out in a table is no table.
    if (tagsIn(tag.children, ['table', 'h1', 'h2', 'h3', 'img', 'iframe']).length > cells.length / 2)
      return this.nodes(
        cells.map((cell) => ({ ...cell, tag: 'div' })),
        { marks: [], lines: false },
      )
    const blocks = listFromTable(tag)
    if (blocks.length > 0) this.reading.notes.add('table', textOf(tag.children).slice(0, 60))
    for (const block of blocks) this.sink.block(block)
  }

  #pre(tag: Tag, manner: Manner) {
    if (tag.tag === 'pre') this.reading.notes.add('code', textOf(tag.children).slice(0, 40))
    this.nodes(tag.children, { ...manner, marks: [], pre: true })
  }

  #folded(tag: Tag, manner: Manner) {
    const summary = tag.children.filter(isTag).find((one) => one.tag === 'summary')
    const question = summary ? textOf(summary.children) : ''
    const inside = new Inside()
    const rest = tag.children.filter((one) => one !== summary)
    new Walk(this.reading, inside).all(rest, { ...manner, marks: [] })
    if (!question || question.length > 300) {
      this.sink.heading(2, question)
      for (const block of inside.blocks) this.sink.block(block)
    } else {
      const answer = { type: 'doc' as const, content: inside.blocks }
      this.section({ kind: 'faq', questions: [{ question, answer }] })
    }
    for (const section of inside.behind) this.sink.section(section)
  }

  #frame(tag: Tag, manner: Manner) {
    const src = tag.attrs.src || tag.attrs['data-src'] || tag.attrs['data-lazy-src'] || ''
    const address = watchable(src.startsWith('//') ? `https:${src}` : src)
    this.reading.notes.add('frame', address)
    if (/^https?:/.test(address)) this.link(address, tag.attrs.title ?? '', manner)
  }

  #film(tag: Tag, manner: Manner) {
    const source = tagsIn(tag.children, ['source'])[0]
    const src = tag.attrs.src ?? source?.attrs.src ?? ''
    const file = src ? this.reading.refs.file(src) : null
    if (file && tag.tag === 'video')
      return this.section({ kind: 'film', file, text: { type: 'doc', content: [] } })
    this.reading.notes.add(tag.tag === 'video' ? 'film' : 'sound', nameIn(src))
    if (file) return this.#own(file, nameIn(src), manner)
    if (/^https?:/.test(src)) this.link(src, nameIn(src), manner)
  }

  #own(file: string, says: string, { marks }: Manner) {
    const link: RichMark = { type: 'link', attrs: { href: `file:${file}` } }
    const block: RichBlock = {
      type: 'paragraph',
      content: [{ type: 'text', text: says, marks: [...marks, link] }],
    }
    this.sink.block(block)
  }
}

/** The page of a film instead of the film alone: a link that people can follow. */
function watchable(src: string): string {
  const film = /(?:youtube(?:-nocookie)?\.com\/embed\/|youtu\.be\/)([\w-]{6,20})/.exec(src)
  if (film) return `https://www.youtube.com/watch?v=${film[1]}`
  const vimeo = /player\.vimeo\.com\/video\/(\d+)/.exec(src)
  return vimeo ? `https://vimeo.com/${vimeo[1]}` : src
}

const isHidden = ({ attrs }: Tag): boolean =>
  attrs.hidden !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attrs.style ?? '') ||
  /(^|\s)(screen-reader-text|sr-only|visually-hidden)(\s|$)/.test(attrs.class ?? '')

const idsIn = (text = ''): string[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => /^\d+$/.test(id))

const withoutTag = (nodes: readonly Node[], gone: Tag): Node[] =>
  nodes
    .filter((node) => node !== gone)
    .map((node) => (isTag(node) ? { ...node, children: withoutTag(node.children, gone) } : node))
