import type { SiteFile, SitePicture } from '../model/site.ts'
import { filesFor } from '../pictures/sizes.ts'
import { filePath, type Site } from './scene.ts'

/** What a page stands on beside its own words: pictures, files, and other pages it leads to. */
export type Material = { pictures: SitePicture[]; files: SiteFile[]; pages: string[] }

/** Everything that is named anywhere in a value, by its id or as a target (`page:ID`, `file:ID`). */
export function materialOf(site: Site, value: unknown): Material {
  const [pictures, files, pages] = [new Set<SitePicture>(), new Set<SiteFile>(), new Set<string>()]
  const walk = (one: unknown): void => {
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) walk(inner)
    if (typeof one !== 'string' || one.length > 80) return
    const picture = site.pictures.get(one)
    const file = site.files.get(one.replace(/^file:/, ''))
    if (picture) pictures.add(picture)
    if (file) files.add(file)
    if (one.startsWith('page:')) pages.add(one.slice(5))
  }
  walk(value)
  return { pictures: [...pictures], files: [...files], pages: [...pages] }
}

export const pathsOf = (material: Pick<Material, 'pictures' | 'files'>) => ({
  pictures: material.pictures.flatMap((picture) =>
    filesFor(picture).map(({ path, hash, format }) => ({ path, picture: picture.id, hash, format })),
  ),
  downloads: material.files.map((file) => ({ path: filePath(file), file: file.id })),
})
