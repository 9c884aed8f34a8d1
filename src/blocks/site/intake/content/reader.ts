import type { RichMark } from '../../model/text.ts'
import type { Notes } from '../notes.ts'
import type { Refs } from './refs.ts'
import type { NewSection, Sink } from './sink.ts'
import type { Node } from './tree.ts'

/** What is known while one page is read. */
export type Reading = {
  refs: Refs
  notes: Notes
  /** Of each level of heading that occurs: 0 for the highest. */
  ranks: ReadonlyMap<string, number>
  /** How deep blocks lie in each other where it reads now, and those that are used in several pages. */
  deep: number
  shared: number
}

/** `lines`: whether a line break is one, as in what was typed and not built of blocks. */
export type Manner = { marks: readonly RichMark[]; lines: boolean; pre?: boolean }

/** One run of text that is being read. */
export type Reader = {
  readonly reading: Reading
  readonly sink: Sink
  nodes(nodes: readonly Node[], manner: Manner): void
  /** Ends the paragraph. */
  end(): void
  section(section: NewSection): void
  link(address: string, says: string, manner: Manner): void
}
