import { Parser } from 'htmlparser2'
import type { Built } from '../../src/blocks/site/output/built.ts'
import { pathsOfStrip } from '../../src/blocks/site/pictures/strip.ts'

/** What a page says of itself and of others: the ids in it, where it leads, what it loads, what it runs. */
export type Read = {
  ids: Set<string>
  leads: string[]
  loads: string[]
  scripts: string[]
  handlers: string[]
  data: string[]
}

export function readPage(html: string): Read {
  const read: Read = { ids: new Set(), leads: [], loads: [], scripts: [], handlers: [], data: [] }
  let isData = false
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src, srcset, poster, type, rel = '' } = attributes
      read.handlers.push(...Object.keys(attributes).filter((one) => one.startsWith('on') || one === 'style'))
      if (id) read.ids.add(id)
      if (name === 'a' && href) read.leads.push(href)
      if (name === 'link' && rel === 'icon' && isDrawing(href)) return
      if (name === 'link' && href && !/canonical|alternate/.test(rel)) read.loads.push(href)
      if (name !== 'script' && name !== 'iframe')
        read.loads.push(...[src, poster].filter((one) => one !== undefined))
      if (srcset) read.loads.push(...srcset.split(', ').map((one) => one.split(' ')[0] ?? ''))
      isData = name === 'script' && type === 'application/ld+json'
      if (name === 'script' && !isData) read.scripts.push(src ?? '(inline)')
    },
    ontext(text) {
      if (isData) read.data.push(text)
    },
  })
  parser.end(html)
  return read
}

/** The sign of the site is the one thing that stands in a page itself: two grounds and the outline of a letter. */
const isDrawing = (href = ''): boolean =>
  /^data:image\/svg\+xml,%3Csvg xmlns='[^']*' viewBox='0 0 64 64'%3E%3Crect [^%]*(%23[0-9a-f]{6}'\/)%3E%3Cg fill='%23[0-9a-f]{6}'%3E(%3Cpath transform='[-\w. ()]*' d='[-\w. ]*'\/%3E)*%3C\/g%3E%3C\/svg%3E$/.test(
    href,
  )

/** Every file of a site by its path, whoever made it. */
export const allPaths = ({ files, kept, pictures, strips, downloads }: Built): Set<string> =>
  new Set([
    ...[...files.keys(), ...kept.keys(), ...pictures.keys(), ...downloads.keys()],
    ...strips.flatMap(pathsOfStrip),
  ])

/** Where a relative link of a page leads within the site. */
export const pathFrom = (page: string, link: string): string =>
  decodeURIComponent(new URL(link, `https://site.invalid/${page}`).pathname.slice(1))

/** The pages of a site as text. */
export const pagesOf = ({ files }: Built): [path: string, html: string][] =>
  [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)])
