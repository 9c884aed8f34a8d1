import { Feed } from 'feed'
import type { SiteLang } from '../../model/text.ts'
import { publicAddress } from '../path.ts'
import { type Site, said } from '../scene.ts'
import { localeOf, outputWords } from '../words.ts'
import { postsOf } from './news-list.tsx'

const most = 30

/** The newest posts of a language as Atom (RFC 4287). */
export function atomOf(site: Site, lang: SiteLang): string {
  const { address } = site.options
  const folder = site.places.folderOf(lang)
  const posts = postsOf(site, lang).slice(0, most)
  const name = said({ site, lang }, site.draft.settings.name)
  const latest = posts.map(({ page }) => page.changedAt).toSorted((a, b) => b.getTime() - a.getTime())[0]
  const feed = new Feed({
    id: `${address}${folder}atom.xml`,
    title: `${name}: ${outputWords(lang).news}`,
    description: said({ site, lang }, site.draft.settings.claim),
    link: publicAddress(address, `${folder}index.html`),
    feedLinks: { atom: `${address}${folder}atom.xml` },
    language: localeOf(lang),
    copyright: site.draft.settings.imprint.name || name,
    updated: latest ?? site.options.now,
    generator: 'Digital Service Jam',
  })
  for (const { page, variant, path, on } of posts) {
    const address = publicAddress(site.options.address, path)
    const published = new Date(`${on || page.changedAt.toISOString().slice(0, 10)}T09:00:00Z`)
    feed.addItem({
      ...{ id: address, link: address, title: variant.title, published, date: page.changedAt },
      description: variant.description,
      author: [{ name: site.draft.settings.imprint.name || name }],
    })
  }
  return feed.atom1()
}
