import type { Lang } from '#kernel/text.ts'
import { type Block, blocksOf } from './blocks.ts'

/** What the handbook is about, in the order in which it is listed. */
export const parts = {
  jam: ['organiser', 'non-profit', 'professional'],
  services: ['forms', 'counselling', 'records', 'website'],
  vault: ['vault', 'vault-emergency', 'privacy'],
  house: ['backup'],
} as const

export type Part = keyof typeof parts
export type Chapter = (typeof parts)[Part][number]

const chapters: readonly string[] = Object.values(parts).flat()
export const isChapter = (name: string): name is Chapter => chapters.includes(name)

// Read when somebody asks for it: a house that nobody leafs through need not hold its handbook.
const files = import.meta.glob<string>('../../../docs/handbook/*/*.md', { query: '?raw', import: 'default' })

export type Read = { chapter: Chapter; title: string; blocks: Block[] }

export async function readChapter(chapter: Chapter, lang: Lang): Promise<Read> {
  const load = files[`../../../docs/handbook/${lang}/${chapter}.md`]
  if (!load) throw new Error(`The handbook has no page "${chapter}" in "${lang}".`)
  const [title, ...blocks] = blocksOf(await load())
  if (title?.kind !== 'title') throw new Error(`The page "${chapter}" has no title in "${lang}".`)
  return { chapter, title: title.text, blocks }
}
