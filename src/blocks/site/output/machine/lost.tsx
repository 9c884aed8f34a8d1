import { Document } from '../frame/document.tsx'
import { menuOf } from '../frame/menu.ts'
import { Head } from '../page-view.tsx'
import { hrefTo, useScene } from '../scene.ts'

/** What is shown where nothing is (404). It stands at any address, so its links begin at the root of the site. */
export function Lost() {
  const scene = useScene()
  const { t, site, lang } = scene
  const first = { id: '', path: `${site.places.folderOf(lang)}index.html`, label: t.home }
  return (
    <Document told={{ title: t.lost, description: t.lostSays }} current={null} others={[]}>
      <Head title={t.lost} steps={[]}>
        <p class="lead">{t.lostSays}</p>
      </Head>
      <div class="s">
        <div class="in prose">
          <ul>
            {[first, ...menuOf(site, lang).filter(({ path }) => path !== first.path)].map(
              ({ id, path, label }) => (
                <li key={id}>
                  <a href={hrefTo(scene, path)}>{label}</a>
                </li>
              ),
            )}
          </ul>
        </div>
      </div>
    </Document>
  )
}
