import type { Placeable } from '../../placing.ts'
import type { KeptPage, Page } from '../model/page.ts'
import type { SiteFile, SitePicture, SiteSettings } from '../model/site.ts'

/** What others know of a page: enough to lead there, and to check what leads there. */
export type Known = Pick<KeptPage, 'id' | 'state' | 'page'>

/** Everything the editor of one page works with (Werkplatz). */
export type Workplace = {
  page: Page
  revision: number
  settings: SiteSettings
  pages: Known[]
  pictures: SitePicture[]
  files: SiteFile[]
  places: Placeable[]
  /** False for an author, once the page is ready: then it is for editors. */
  mayWrite: boolean
}

/** A page without what stands on it. */
export const known = ({ id, state, page }: KeptPage): Known => ({
  ...{ id, state },
  page: {
    ...page,
    variants: Object.fromEntries(
      Object.entries(page.variants).map(([lang, variant]) => [
        lang,
        { ...variant, description: '', sections: [] },
      ]),
    ),
  },
})

/** What a page is checked against, as far as the editor knows it. */
export const aroundOf = (work: Workplace, id: string, page: Page) => ({
  settings: work.settings,
  pictures: work.pictures,
  files: work.files,
  pages: work.pages.map((one) => kept(one.id === id ? { ...one, page } : one)),
})

const kept = (one: Known): KeptPage => ({
  ...one,
  ...{ service: '', position: 0, revision: 1, notBefore: null, changedAt: new Date(0), changedBy: null },
})
