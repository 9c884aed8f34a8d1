import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { placeOf } from '../model/address.ts'
import type { KeptPage } from '../model/page.ts'
import type { Target } from '../model/section.ts'
import type { Draft, SiteFile, SitePicture } from '../model/site.ts'
import type { SiteLang, Words } from '../model/text.ts'
import { type ShownSize, sizesFor } from '../pictures/sizes.ts'
import type { BuildOptions } from './built.ts'
import { relativeTo } from './path.ts'
import type { Places } from './places.ts'
import type { OutputWords } from './words.ts'

/** What all pages of a site have in common. */
export type Site = {
  draft: Draft<KeptPage>
  options: BuildOptions
  places: Places
  pictures: ReadonlyMap<string, SitePicture>
  files: ReadonlyMap<string, SiteFile>
  /** Where the stylesheet lies. */
  style: string
  /** The sign of the site, as an address that holds it. */
  icon: string
  /** Shown in an editor: another address for each file, and no search. */
  hrefs?: (path: string) => string
}

/** The page that is being written. */
export type Scene = { site: Site; lang: SiteLang; path: string; t: OutputWords }

export const SceneContext = createContext<Scene | null>(null)

export function useScene(): Scene {
  const scene = useContext(SceneContext)
  if (!scene) throw new Error('a part of a site stands outside of a page')
  return scene
}

/** How this page leads to a file of the site. */
export const hrefTo = ({ site, path }: Pick<Scene, 'site' | 'path'>, to: string): string =>
  site.hrefs ? site.hrefs(to) : relativeTo(path, to)

/** Words in the language of the page; where they are missing, those of the original. */
export const said = ({ site, lang }: Pick<Scene, 'site' | 'lang'>, words: Words): string =>
  words[lang] || words[site.places.original] || ''

/** `lang`: the page that it leads to is in another language, for there is none in this one. */
export type Led = { href: string; isOutside: boolean; lang?: SiteLang }

/** Where a link leads from this page; null when it leads nowhere, and the words stand alone. */
export function ledTo(scene: Scene, target: Target): Led | null {
  const place = placeOf(target)
  if (!place) return null
  if (place.kind === 'page') return ledToPage(scene, place.id)
  if (place.kind !== 'file') return { href: place.href, isOutside: place.kind === 'web' }
  const file = scene.site.files.get(place.id)
  return file ? { href: hrefTo(scene, filePath(file)), isOutside: false } : null
}

export function ledToPage(scene: Scene, page: string): Led | null {
  const { places } = scene.site
  const here = places.pathOf(page, scene.lang)
  if (here !== undefined) return { href: hrefTo(scene, here), isOutside: false }
  const lang = places.languages.find((one) => places.pathOf(page, one) !== undefined)
  const there = lang && places.pathOf(page, lang)
  return there ? { href: hrefTo(scene, there), isOutside: false, lang } : null
}

/** A form or a conversation: a path of the house, or anywhere. */
export const formAddress = ({ site }: Scene, address: string): string | null => {
  if (/^\/[a-z0-9]/i.test(address)) return site.options.house + address
  const place = placeOf(address)
  return place?.kind === 'web' ? place.href : null
}

/** Public profiles elsewhere; what is no address of the web is none. */
export const profilesOf = ({ draft }: Site): string[] =>
  draft.settings.profiles.flatMap((one) => {
    const place = placeOf(one)
    return place?.kind === 'web' ? [place.href] : []
  })

/** Where a file lies: under its own name, and never in the place of another. */
export function filePath({ id, name }: SiteFile): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/i.exec(name) ?? []
  const plain = stem
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `dateien/${plain || 'datei'}-${id.slice(0, 8)}${ending.toLowerCase()}`
}

export function sizesOf(site: Site, picture: string): readonly ShownSize[] {
  const found = site.pictures.get(picture)
  return found ? sizesFor(found) : []
}
