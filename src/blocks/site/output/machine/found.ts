import type { Site } from '../scene.ts'
import type { Found } from './machine-files.ts'

/** Every page that may be found by everybody, with its languages: pages, and the first page of each list. */
export function foundOf(site: Site): Found[] {
  const { places } = site
  const inAll = (pathIn: (lang: string) => string | undefined, changedAt: Date | null): Found[] => {
    const languages = places.languages.flatMap((lang) => {
      const path = pathIn(lang)
      return path ? [{ lang, path }] : []
    })
    return languages.map(({ path }) => ({ path, changedAt, languages }))
  }
  const list = (kind: 'post' | 'event', path: string) =>
    inAll((lang) => (places.inLang(lang, kind).length > 0 ? places.folderOf(lang) + path : undefined), null)
  return [
    ...places.pages.flatMap(({ id, changedAt }) => inAll((lang) => places.pathOf(id, lang), changedAt)),
    ...list('post', 'aktuelles/index.html'),
    ...list('event', 'termine/index.html'),
  ]
}
