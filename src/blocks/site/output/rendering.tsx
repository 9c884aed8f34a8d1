import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { KeptPage } from '../model/page.ts'
import type { Draft } from '../model/site.ts'
import type { SiteLang } from '../model/text.ts'
import type { BuildOptions } from './built.ts'
import { iconOf } from './card.ts'
import { PageView } from './page-view.tsx'
import { placesOf } from './places.ts'
import { type Scene, SceneContext, type Site } from './scene.ts'
import { type StyleFiles, styleFilesOf } from './style/stylesheet.ts'
import { outputWords } from './words.ts'

export type RenderOptions = Omit<BuildOptions, 'reuse'> & {
  /** Where an editor shows the files of a site that is not published: `bilder/…`, `stil.….css`, other pages. */
  hrefs?: (path: string) => string
}

/** What all pages of a site have in common, and the files of its look. `all`: drafts too. */
export function siteOf(
  draft: Draft<KeptPage>,
  options: RenderOptions,
  all = false,
): { site: Site; look: StyleFiles } {
  const places = placesOf(draft, options.now, all)
  const look = styleFilesOf(draft.settings, places.pages)
  const site: Site = {
    ...{ draft, options, places, style: look.path, icon: '' },
    pictures: new Map(draft.pictures.map((one) => [one.id, one])),
    files: new Map(draft.files.map((one) => [one.id, one])),
    ...(options.hrefs ? { hrefs: options.hrefs } : {}),
  }
  site.icon = iconOf(site)
  return { site, look }
}

/** A page of a draft as it would be seen now, with all drafts around it: for an editor. Empty where it has no such language. */
export function renderPage(
  draft: Draft<KeptPage>,
  page: KeptPage,
  lang: SiteLang,
  options: RenderOptions,
): string {
  const others = draft.pages.filter(({ id }) => id !== page.id)
  const { site } = siteOf({ ...draft, pages: [...others, page] }, options, true)
  return renderIn(site, page, lang)
}

/** The files that the look of a draft is made of: stylesheet, letters, sign. For an editor, who shows pages with them. */
export const lookFiles = (draft: Draft<KeptPage>, options: RenderOptions): StyleFiles =>
  siteOf(draft, options, true).look

export function renderIn(site: Site, page: KeptPage, lang: SiteLang): string {
  const path = site.places.pathOf(page.id, lang)
  const variant = page.page.variants[lang]
  if (!path || !variant) return ''
  return documentOf({ site, lang, path, t: outputWords(lang) }, <PageView page={page} variant={variant} />)
}

/** A whole document as it lies in its file. */
export const documentOf = (scene: Scene, view: ComponentChildren): string =>
  `<!DOCTYPE html>\n${renderToString(<SceneContext.Provider value={scene}>{view}</SceneContext.Provider>)}\n`
