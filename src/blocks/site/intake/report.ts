import type { PageKind } from '../model/page.ts'
import type { Left } from './found.ts'
import type { Note } from './notes.ts'

/** What became of one page. */
export type PageReport = {
  title: string
  kind: PageKind
  lang: string
  /** Its old address, where one is known. */
  from: string
  sections: number
  pictures: number
  was: 'published' | 'draft' | 'planned'
  notes: Note[]
}

/** What is taken over, what becomes something else, what is left out, and why. */
export type Report = {
  what: 'wordpress' | 'markdown' | 'html'
  title: string
  isTorn: boolean
  pages: PageReport[]
  pictures: number
  files: number
  redirects: number
  inMenu: number
  /** Names of pictures whose bytes were not there. */
  missing: string[]
  /** How many of them (and of missing files) may still be fetched from the old site. */
  elsewhere: number
  left: Left[]
}
