import type { KeptPage } from '../../model/page.ts'
import type { SiteLang } from '../../model/text.ts'
import { hrefTo, type Site, useScene } from '../scene.ts'
import { outputWords } from '../words.ts'
import { menuOf } from './menu.ts'

export type Step = { label: string; path: string }

/** The way from the first page to a page (Brotkrumen), without the page itself. */
export function stepsTo(site: Site, lang: SiteLang, page: KeptPage): Step[] {
  const t = outputWords(lang)
  const folder = site.places.folderOf(lang)
  const first = { label: t.home, path: `${folder}index.html` }
  if (site.places.pathOf(page.id, lang) === first.path) return []
  if (page.page.kind === 'post') return [first, { label: t.news, path: `${folder}aktuelles/index.html` }]
  if (page.page.kind === 'event') return [first, { label: t.events, path: `${folder}termine/index.html` }]
  return [first, ...abovesOf(site, lang, page)]
}

/** The pages above, the uppermost first. Two pages that each stand below the other end the way. */
function abovesOf(site: Site, lang: SiteLang, page: KeptPage): Step[] {
  const seen = new Set([page.id])
  const steps: Step[] = []
  let above = page.page.parent
  while (above !== null && !seen.has(above)) {
    seen.add(above)
    const one = site.places.pages.find(({ id }) => id === above)
    const path = one && site.places.pathOf(one.id, lang)
    const variant = one?.page.variants[lang]
    if (one && path && variant) steps.unshift({ label: variant.menu || variant.title, path })
    above = one?.page.parent ?? null
  }
  return steps
}

export function Trail({ steps, here }: { steps: readonly Step[]; here: string }) {
  const scene = useScene()
  if (steps.length === 0) return null
  return (
    <nav class="trail" aria-label={scene.t.youAreHere}>
      <ol>
        {steps.map(({ label, path }) => (
          <li key={path}>
            <a href={hrefTo(scene, path)}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}

/** The pages below this one, or beside it below another. */
export function Beside({ page }: { page: string }) {
  const scene = useScene()
  const branch = menuOf(scene.site, scene.lang).find(
    ({ id, below }) => below.length > 0 && (id === page || below.some((one) => one.id === page)),
  )
  if (!branch) return null
  return (
    <nav class="beside" aria-label={scene.t.below}>
      <ul>
        {[{ ...branch, below: [] }, ...branch.below].map(({ id, path, label }) => (
          <li key={id}>
            <a href={hrefTo(scene, path)} aria-current={id === page ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
