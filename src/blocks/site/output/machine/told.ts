import type { KeptPage, Variant } from '../../model/page.ts'
import type { SiteLang } from '../../model/text.ts'
import { cardOf } from '../card.ts'
import type { Told } from '../frame/document.tsx'
import type { Other } from '../frame/header.tsx'
import { stepsTo } from '../frame/trail.tsx'
import { publicAddress } from '../path.ts'
import { type Scene, said } from '../scene.ts'
import { schemaOf, trailSchema } from './schema.ts'

/** What the head of a page says of it. */
export function toldOf(scene: Scene, page: KeptPage, variant: Variant): Told {
  const { site, lang, path } = scene
  const { address } = site.options
  const steps = [...stepsTo(site, lang, page), { label: variant.title, path }]
  return {
    title: variant.title,
    description: variant.description,
    ...addressesOf(scene, (one) => site.places.pathOf(page.id, one)),
    card: previewOf(scene, variant.title),
    kind: page.page.kind === 'post' ? 'article' : 'website',
    data: [...schemaOf(scene, page, variant), ...(steps.length > 1 ? [trailSchema(address, steps)] : [])],
  }
}

/** The address of a page and those of the same page in other languages; alone it needs no list. */
export function addressesOf(scene: Scene, pathIn: (lang: SiteLang) => string | undefined) {
  const { places, options } = scene.site
  const found = places.languages.flatMap((lang) => {
    const path = pathIn(lang)
    return path ? [{ lang: lang as string, address: publicAddress(options.address, path) }] : []
  })
  const original = found.find(({ lang }) => lang === places.original)
  const all = original ? [...found, { lang: 'x-default', address: original.address }] : found
  return {
    canonical: publicAddress(options.address, scene.path),
    ...(found.length > 1 ? { languages: all } : {}),
  }
}

export function previewOf(scene: Scene, title: string): NonNullable<Told['card']> {
  const card = cardOf(scene.site, scene.lang, title)
  const name = said(scene, scene.site.draft.settings.name)
  return {
    ...{ address: scene.site.options.address + card.path, width: 1200, height: 630 },
    alt: title === name ? name : `${title}. ${name}`,
  }
}

/** Where the language switch leads: this page, else the first page. */
export function othersOf({ site, lang }: Pick<Scene, 'site' | 'lang'>, page: string | null): Other[] {
  const { places } = site
  return places.languages
    .filter((one) => one !== lang && hasFirstPage(one))
    .map((one) => ({
      lang: one,
      path: (page && places.pathOf(page, one)) || `${places.folderOf(one)}index.html`,
    }))

  function hasFirstPage(one: SiteLang): boolean {
    return places.pages.some(({ id }) => places.pathOf(id, one) === `${places.folderOf(one)}index.html`)
  }
}
