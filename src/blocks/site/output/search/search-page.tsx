import { Document } from '../frame/document.tsx'
import { addressesOf, othersOf } from '../machine/told.ts'
import { Head } from '../page-view.tsx'
import { hrefTo, useScene } from '../scene.ts'

/** Looking for words: the one page with a script, which fetches an index when somebody begins to type. Without it: all pages. */
export function SearchPage({ script }: { script: string }) {
  const scene = useScene()
  const { site, lang, t } = scene
  const pages = site.places.pages.flatMap(({ id, page }) => {
    const path = site.places.pathOf(id, lang)
    const variant = page.variants[lang]
    return path && variant ? [{ id, path, title: variant.title }] : []
  })
  return (
    <Document
      told={{
        title: t.search,
        description: t.searchFor,
        ...addressesOf(scene, (one) => `${site.places.folderOf(one)}suche.html`),
      }}
      current={null}
      others={othersOf(scene, null).map(({ lang }) => ({
        lang,
        path: `${site.places.folderOf(lang)}suche.html`,
      }))}
      script={script}
    >
      <Head title={t.search} steps={[{ label: t.home, path: `${site.places.folderOf(lang)}index.html` }]} />
      <div class="s s-search">
        <div class="in">
          <search>
            <form
              id="suche"
              hidden
              data-index={hrefTo(scene, 'pagefind/pagefind.js')}
              data-waits={t.searchWaits}
              data-none={t.searchNone}
              data-disk={t.searchDisk}
              data-one={t.searchFound(1)}
              data-many={t.searchFound(1234567)}
            >
              <label>
                {t.searchFor}
                <input type="search" name="q" autocomplete="off" maxlength={120} />
              </label>
              <button class="button" type="submit">
                {t.searchGo}
              </button>
            </form>
          </search>
          <output form="suche" id="stand" />
          <ol class="found" id="funde" />
        </div>
      </div>
      <div class="s">
        <div class="in">
          <h2>{t.allPages}</h2>
          <div class="prose">
            <ul>
              {pages.map(({ id, path, title }) => (
                <li key={id}>
                  <a href={hrefTo(scene, path)}>{title}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </Document>
  )
}
