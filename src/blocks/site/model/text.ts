/** A language of a site: a tag of BCP 47. `de-x-ls` is Leichte Sprache, with pages of its own. */
export type SiteLang = string

export const easy = 'de-x-ls'

/** The same words in the languages of a site. */
export type Words = { [lang: SiteLang]: string }

/** Text as Tiptap keeps it, and nothing beyond these: what stands in no node or mark of this list is dropped when it is kept. */
export type RichText = { type: 'doc'; content: RichBlock[] }

export type RichBlock =
  | { type: 'paragraph'; content?: RichInline[] }
  | { type: 'heading'; attrs: { level: 3 | 4 }; content?: RichInline[] }
  | { type: 'bulletList' | 'orderedList'; content: RichItem[] }
  | { type: 'blockquote'; content: RichBlock[] }

export type RichItem = { type: 'listItem'; content: RichBlock[] }

export type RichInline = { type: 'text'; text: string; marks?: RichMark[] } | { type: 'hardBreak' }

/** `href` is https:, mailto:, tel:, a page of the site (`page:ID`) or a file of it (`file:ID`). */
export type RichMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
