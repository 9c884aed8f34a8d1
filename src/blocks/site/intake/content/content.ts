import type { Section } from '../../model/section.ts'
import type { Notes } from '../notes.ts'
import { fitted } from './fitting.ts'
import type { Refs } from './refs.ts'
import { unfoldShortcodes } from './shortcodes.ts'
import { Sections } from './sink.ts'
import { longest, type Node, tagsIn, textOf, treeOf } from './tree.ts'
import { Walk } from './walk.ts'

export type Wanted = {
  /** The title of the page: where the text begins with it, it stands there twice. */
  title: string
  /** Typed as in WordPress, where an empty line begins a paragraph and brackets may mean something. */
  isTyped: boolean
}

/**
 * What a page says, as sections of a page of ours: texts, pictures, galleries, quotes, questions, files, films. Only what is in the
 * model comes out; what had to become something else, or had to be left out, is noted.
 */
export function sectionsFrom(html: string, wanted: Wanted, refs: Refs, notes: Notes): Section[] {
  if (html.length > longest) notes.add('too-long', wanted.title)
  const text = html.slice(0, longest).replaceAll('\r\n', '\n')
  const nodes = withoutTitle(treeOf(wanted.isTyped ? unfoldShortcodes(text, notes) : text), wanted.title)
  const sections = new Sections()
  const reading = { refs, notes, ranks: ranksIn(nodes), deep: 0, shared: 0 }
  new Walk(reading, sections).all(nodes, { marks: [], lines: wanted.isTyped })
  return fitted(sections.finish(), notes)
}

/** The levels of headings that occur, from the highest: whoever begins with a small one gets a large one all the same. */
function ranksIn(nodes: readonly Node[]): Map<string, number> {
  const names = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
  const used = names.filter((name) => tagsIn(nodes, [name]).length > 0)
  return new Map(used.map((name, at) => [name, at]))
}

/** A text whose first heading is the title of its page. */
function withoutTitle(nodes: Node[], title: string): Node[] {
  const [first] = tagsIn(nodes, ['h1', 'h2'])
  const isTitle = first && title !== '' && textOf(first.children).toLowerCase() === title.trim().toLowerCase()
  return isTitle ? nodes.map((node) => (node === first ? { text: '' } : node)) : nodes
}
