import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import type { Finding } from '../../model/finding.ts'
import type { Page } from '../../model/page.ts'
import type { SiteFile, SitePicture } from '../../model/site.ts'
import type { SiteLang } from '../../model/text.ts'
import type { Workplace } from '../workplace.ts'

/** What all parts of the editor share. */
export type Studio = {
  service: string
  id: string
  work: Workplace
  page: Page
  /** Changes the page. `place`: what is being typed into; without it the change is a step of its own. `tell` is read out. */
  change: (change: (page: Page) => Page, place?: string, tell?: (page: Page) => string) => void
  /** In which language the page is written now; the first one of the site is the original. */
  writing: SiteLang
  setWriting: (lang: SiteLang) => void
  original: SiteLang
  /** In which language the editor speaks. */
  lang: Lang
  /** The id of the section that is open. */
  open: string
  setOpen: (id: string) => void
  findings: readonly Finding[]
  keepPicture: (picture: SitePicture) => void
  keepFile: (file: SiteFile) => void
}

export const StudioContext = createContext<Studio | null>(null)

export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('A part of the editor was rendered outside of it.')
  return studio
}

export const tabs = ['content', 'page', 'findings'] as const
export type Tab = (typeof tabs)[number]
