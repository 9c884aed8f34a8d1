import { newId } from '#kernel/id.ts'
import type { Section } from '../../model/section.ts'
import type { RichBlock, RichInline, RichText } from '../../model/text.ts'

// `Omit` over each kind alone, so that it stays one of them.
export type NewSection = Section extends infer S ? (S extends Section ? Omit<S, 'id'> : never) : never

/** Where what is read is put, piece after piece. */
export type Sink = {
  block(block: RichBlock): void
  section(section: NewSection): void
  heading(rank: number, says: string): void
}

const mostTitle = 160

/** The sections of a page in their order: a heading of the first rank begins one. */
export class Sections implements Sink {
  readonly #done: NewSection[] = []
  #title = ''
  #blocks: RichBlock[] = []
  #hasTitle = false
  #hasThird = false

  block(block: RichBlock): void {
    this.#blocks.push(block)
  }

  section(section: NewSection): void {
    this.#flush()
    this.#done.push(section)
  }

  heading(rank: number, says: string): void {
    if (says === '') return
    // Below the title of the page comes one of a section, and only below that a smaller one.
    const isTitle = rank === 0 || !this.#hasTitle
    if (isTitle && says.length <= mostTitle) {
      this.#flush()
      this.#title = says
      this.#hasTitle = true
      this.#hasThird = false
      return
    }
    const level = rank >= 2 && this.#hasThird ? 4 : 3
    this.#hasThird = true
    this.#blocks.push({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: says }] })
  }

  finish(): Section[] {
    this.#flush()
    return this.#done.map((section) => ({ ...section, id: newId() }) as Section)
  }

  #flush(): void {
    const text: RichText = { type: 'doc', content: this.#blocks }
    if (this.#title || this.#blocks.length > 0)
      this.#done.push({ kind: 'text', ...(this.#title && { title: this.#title }), text })
    this.#title = ''
    this.#blocks = []
  }
}

/** Text inside of something (a point of a list, an answer): what is a section of its own comes behind it. */
export class Inside implements Sink {
  readonly blocks: RichBlock[] = []
  readonly behind: NewSection[] = []

  block(block: RichBlock): void {
    this.blocks.push(block)
  }

  section(section: NewSection): void {
    this.behind.push(section)
  }

  heading(_rank: number, says: string): void {
    if (says) this.blocks.push(boldLine(says))
  }
}

const boldLine = (text: string): RichBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
})

/** A paragraph without what is empty at its ends; null where nothing is in it. */
export function paragraphOf(inlines: readonly RichInline[]): RichBlock | null {
  const content = inlines.map((one) => ({ ...one }))
  while (isBlank(content[0])) content.shift()
  while (isBlank(content.at(-1))) content.pop()
  const [first, last] = [content[0], content.at(-1)]
  if (first?.type === 'text') first.text = first.text.replace(/^[ \n\t]+/, '')
  if (last?.type === 'text') last.text = last.text.replace(/[ \n\t]+$/, '')
  return content.length > 0 ? { type: 'paragraph', content } : null
}

const isBlank = (one: RichInline | undefined): boolean =>
  one !== undefined && (one.type === 'hardBreak' || one.text.trim() === '')
