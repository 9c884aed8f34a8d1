import { shortDigest } from '../digest.ts'
import { frameOf } from '../made-of.ts'
import { documentOf } from '../rendering.tsx'
import type { Site } from '../scene.ts'
import { outputWords } from '../words.ts'
import type { Drawn, Workshop } from '../workshop.ts'
import looking from './looking.js?raw'
import { searchFiles } from './search-index.ts'
import { SearchPage } from './search-page.tsx'

const entry = 'pagefind/pagefind-entry.json'

/**
 * The search page of each language, its script, and the index. Without `index` the one of an earlier build stays as it is:
 * a change is seen at once, and found a little later.
 */
export async function placeSearch(
  workshop: Workshop,
  site: Site,
  pages: readonly Drawn[],
  index: boolean,
): Promise<void> {
  const script = `suche.${shortDigest(looking)}.js`
  workshop.make({ path: script, type: 'text/javascript; charset=utf-8', draw: () => looking }, script)
  for (const lang of site.places.languages) {
    const path = `${site.places.folderOf(lang)}suche.html`
    const draw = () => documentOf({ site, lang, path, t: outputWords(lang) }, <SearchPage script={script} />)
    const titles = site.places.pages.map(({ id, page }) => [
      site.places.pathOf(id, lang),
      page.variants[lang]?.title,
    ])
    workshop.make({ path, type: 'text/html; charset=utf-8', draw }, [frameOf(site, lang), script, titles])
  }
  const made = pages.map(({ path, key }) => [path, key])
  if ((workshop.has(entry, made) || !index) && workshop.takeOver('pagefind/')) return
  await placeIndex(workshop, pages, made)
}

async function placeIndex(workshop: Workshop, pages: readonly Drawn[], made: unknown): Promise<void> {
  const files = await searchFiles(pages.map((page) => ({ path: page.path, html: workshop.textOf(page) })))
  for (const [path, bytes] of files)
    workshop.make({ path, type: typeOf(path), draw: () => bytes }, path === entry ? made : shortDigest(bytes))
}

const typeOf = (path: string): string =>
  path.endsWith('.js')
    ? 'text/javascript; charset=utf-8'
    : path.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream'
