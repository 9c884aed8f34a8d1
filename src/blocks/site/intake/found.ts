import type { Happening, PageKind } from '../model/page.ts'
import type { SiteLang } from '../model/text.ts'
import type { Note } from './notes.ts'

/** A page as it was found in what somebody brought, before anything is made of it. */
export type FoundPage = {
  /** Its name in what was brought; unique there. */
  key: string
  kind: Exclude<PageKind, 'legal'>
  title: string
  slug: string
  html: string
  /** Typed as in WordPress, where an empty line begins a paragraph. */
  isTyped: boolean
  /** A sentence about it, as text. */
  description: string
  on: string | null
  happening: Happening | null
  /** The key of the page above it in the menu. */
  parent: string | null
  inMenu: boolean
  menu: string
  order: number
  lang: SiteLang | null
  /** Pages that say the same in several languages have the same. */
  group: string | null
  picture: { src: string; id: string } | null
  /** Numbers of pictures that hang on it. */
  attached: string[]
  /** Where it could be found: whole addresses or paths; the first one is what its links start from. */
  addresses: string[]
  /** What became something else already when it was read. */
  notes: Pick<Note, 'code' | 'what'>[]
  /** What it was called for the world: its drafts are drafts here too, as is everything else at first. */
  was: 'published' | 'draft' | 'planned'
}

/** A picture or a file of the old site. */
export type FoundMedia = { id: string; address: string; name: string; alt: string; caption: string }

export type LeftReason =
  | 'comments'
  | 'menu-link'
  | 'kind'
  | 'machine'
  | 'private'
  | 'password'
  | 'trash'
  | 'empty'
  | 'too-many'
  | 'unread'
  | 'media-unused'

/** What is not taken over at all. */
export type Left = { reason: LeftReason; what: string; times: number }

/** Everything that was found in what somebody brought. */
export type Found = {
  what: 'wordpress' | 'markdown' | 'html'
  title: string
  lang: SiteLang | null
  /** Hosts that were the old site: links to them stay inside. */
  hosts: string[]
  pages: FoundPage[]
  media: FoundMedia[]
  /** Blocks that are used in several pages, by their number. */
  shared: ReadonlyMap<string, string>
  left: Left[]
  /** The file ends in the middle. */
  isTorn: boolean
}

export const blankPage: Omit<FoundPage, 'key' | 'title' | 'html'> = {
  kind: 'page',
  slug: '',
  isTyped: false,
  description: '',
  on: null,
  happening: null,
  parent: null,
  inMenu: false,
  menu: '',
  order: 0,
  lang: null,
  group: null,
  picture: null,
  attached: [],
  addresses: [],
  notes: [],
  was: 'published',
}

/** Adds up what is left out for the same reason and under the same name. */
export function addLeft(all: Left[], reason: LeftReason, what: string, times = 1): void {
  const there = all.find((one) => one.reason === reason && one.what === what)
  if (there) there.times += times
  else if (all.length < 400) all.push({ reason, what: what.slice(0, 160), times })
}
