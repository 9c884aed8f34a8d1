import { newId } from '#kernel/id.ts'
import { slugOf } from '#kernel/slug.ts'
import { endingOf, fileKinds } from '../downloads/file-kinds.ts'
import { cleanTarget } from '../model/address.ts'
import type { Page, Variant } from '../model/page.ts'
import { plainOf } from '../model/rich.ts'
import type { Section } from '../model/section.ts'
import type { SiteLang } from '../model/text.ts'
import { Addresses, wholeAddress } from './addresses.ts'
import { sectionsFrom } from './content/content.ts'
import type { Refs } from './content/refs.ts'
import type { Found, FoundPage } from './found.ts'
import { groupsOf } from './groups.ts'
import type { Media, Medium } from './media.ts'
import { Notes } from './notes.ts'
import type { PageReport } from './report.ts'

/** Ids of pictures and files that lie here by now, by their name in what was brought; before that, any. */
export type Ids = { picture(medium: Medium): string | null; file(medium: Medium): string | null }

/** Makes pages of ours out of pages that were found, and remembers what they need. */
export class Making {
  readonly pictures = new Map<string, Medium>()
  readonly files = new Map<string, Medium>()
  readonly missing = new Set<string>()
  /** Where on the old site what is missing may still be seen. */
  readonly elsewhere = new Set<string>()
  readonly #found: Found
  readonly #media: Media
  readonly #addresses: Addresses
  readonly #ids: Ids
  readonly #pageIds: ReadonlyMap<string, string>
  readonly #pages: ReadonlyMap<string, FoundPage>

  constructor(
    found: Found,
    media: Media,
    pages: readonly FoundPage[],
    languages: readonly SiteLang[],
    ids: Ids,
  ) {
    this.#found = found
    this.#media = media
    this.#addresses = new Addresses(found, pages)
    this.#ids = ids
    // Pages that are one have one id, so that links lead to it in every language.
    const groups = groupsOf(pages, languages)
    this.#pageIds = new Map(
      groups.flatMap((group) => {
        const id = newId()
        return group.pages.map(({ page }) => [page.key, id] as const)
      }),
    )
    this.#pages = new Map(pages.map((page) => [page.key, page]))
  }

  idOf(key: string): string {
    return this.#pageIds.get(key) ?? newId()
  }

  variant(page: FoundPage, lang: SiteLang, isFirst: boolean): { variant: Variant; report: PageReport } {
    const notes = new Notes()
    for (const { code, what } of page.notes) notes.add(code, what)
    const title = page.title || untitled(page)
    const sections = sectionsFrom(page.html, { title, isTyped: page.isTyped }, this.#refs(page), notes)
    const slug = isFirst
      ? 'index'
      : slugOf(page.slug || title)
          .slice(0, 50)
          .replace(/-+$/, '')
    // A first page may not be called like one when there is another.
    const free = slug === 'index' && !isFirst ? 'startseite' : slug
    const description = page.description || shortOf(sections)
    return {
      variant: { title, description: description.slice(0, 320), slug: free, menu: page.menu, sections },
      report: {
        ...{ title, kind: page.kind, lang, from: page.addresses[0] ?? '' },
        ...{ sections: sections.length, pictures: picturesIn(sections), was: page.was, notes: notes.list },
      },
    }
  }

  page(found: FoundPage, variants: { [lang: SiteLang]: Variant }): Page {
    const { kind, on, happening, inMenu } = found
    const picture = found.picture ? this.#picture(found.picture, found) : null
    return {
      ...{
        kind,
        variants,
        parent: kind === 'page' ? this.#parentOf(found) : null,
        inMenu: kind === 'page' && inMenu,
      },
      ...(kind === 'post' && on && { on }),
      ...(kind === 'event' && happening && { happening }),
      ...(picture && { picture: picture.id }),
    }
  }

  /** Menus have two levels here: what lay deeper stands below the first one. */
  #parentOf(page: FoundPage): string | null {
    let above = page.parent ? this.#pages.get(page.parent) : undefined
    for (let level = 0; above?.parent && this.#pages.has(above.parent) && level < 20; level += 1)
      above = this.#pages.get(above.parent)
    return above && above !== page && above.kind === 'page' && !above.parent ? this.idOf(above.key) : null
  }

  #refs(page: FoundPage): Refs {
    const from = page.addresses[0] ?? ''
    return {
      picture: (wanted) => this.#picture(wanted, page),
      file: (address) => this.#file(address, from),
      link: (address) => this.#link(address, from),
      attached: () => page.attached,
      shared: (id) => this.#found.shared.get(id) ?? '',
    }
  }

  #picture(wanted: { src: string; id: string }, { addresses }: FoundPage) {
    const from = addresses[0] ?? ''
    const medium = this.#media.picture(wanted, URL.canParse(from) ? new URL(from).pathname : from)
    const id = medium && this.#ids.picture(medium)
    const about = this.#media.about(wanted)
    if (!medium || !id) {
      const name = (about?.address || wanted.src).split(/[?#]/)[0]?.split('/').at(-1) ?? ''
      if (this.missing.size < 2000 && !wanted.src.startsWith('data:')) this.missing.add(name || wanted.id)
      this.#noteElsewhere(about?.address || wanted.src, from)
      return null
    }
    this.pictures.set(medium.key, medium)
    return { id, ...medium.said }
  }

  #file(address: string, from: string): string | null {
    const medium = this.#media.file(address, URL.canParse(from) ? new URL(from).pathname : from)
    const id = medium && this.#ids.file(medium)
    if (!medium || !id) {
      this.#noteElsewhere(address, from)
      return null
    }
    this.files.set(medium.key, medium)
    return id
  }

  /** Only what was the site's own: what it showed of others is theirs. */
  #noteElsewhere(address: string, from: string): void {
    const url = wholeAddress(address, from)
    const isThere = url && url.host !== 'here.invalid' && this.#addresses.isOwn(url) && isFile(url)
    if (isThere && this.elsewhere.size < 1000) this.elsewhere.add(url.href)
  }

  #link(address: string, from: string): ReturnType<Refs['link']> {
    const given = /^(mailto|tel):/i.test(address) ? cleanTarget(address) : null
    if (given) return { to: given }
    const url = wholeAddress(address, from)
    if (!url || !/^https?:$/.test(url.protocol)) return { not: 'bad-link' }
    if (this.#addresses.isOwn(url)) {
      const page = this.#addresses.page(url)
      if (page) return { to: `page:${this.idOf(page)}` }
      const file = this.#file(address, from)
      if (file) return { to: `file:${file}` }
      return { not: isFile(url) ? 'file-missing' : 'dead-link' }
    }
    const to = cleanTarget(url.href)
    return to ? { to } : { not: 'bad-link' }
  }
}

const isFile = ({ pathname }: URL): boolean =>
  /\.(jpe?g|png|gif|webp|svg)$/i.test(pathname) || fileKinds[endingOf(pathname)] !== undefined

const untitled = ({ on, key }: FoundPage): string =>
  on ? on.split('-').reverse().join('.') : `${key}`.slice(0, 60)

/** The first sentences of a page, for search engines. */
function shortOf(sections: readonly Section[]): string {
  const text = sections.find((one) => one.kind === 'text' && plainOf(one.text).length > 20)
  const words = text?.kind === 'text' ? plainOf(text.text).replace(/\s+/g, ' ') : ''
  if (words.length <= 155) return words
  return `${words.slice(0, 154).replace(/\s+\S*$/, '')} …`
}

function picturesIn(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, one) => sum + (one.kind === 'picture' ? 1 : one.kind === 'gallery' ? one.pictures.length : 0),
    0,
  )
}
