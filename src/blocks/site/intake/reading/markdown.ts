import markdownIt from 'markdown-it'
import { textOf, treeOf } from '../content/tree.ts'
import { addLeft, blankPage, type Found, type FoundPage, type Left } from '../found.ts'
import { type Bundle, textFrom } from './bundle.ts'
import { type FrontMatter, frontMatterOf } from './front-matter.ts'

export const isMarkdown = (path: string): boolean => /\.(md|markdown|mdown|mkd|mdx)$/i.test(path)

const aside =
  /(^|\/)(readme|license|licence|changelog|contributing|code_of_conduct)\.(md|markdown)$|(^|\/)(_drafts_old|_includes|_layouts|_sass|themes|vendor|archetypes)\//i
const postFolder = /(^|\/)(_?posts?|blog|news|aktuelles|artikel|beitraege|beiträge|_drafts)\//i

/** Reads a folder of Markdown, as Jekyll, Hugo, Eleventy, Obsidian or somebody by hand lays it out. */
export function readMarkdown(bundle: Bundle): Found {
  const left: Left[] = []
  const paths = [...bundle.keys()].filter(isMarkdown)
  const root = rootOf(paths)
  const pages = paths.flatMap((path) => {
    if (!aside.test(path)) return pageOf(path, root, textFrom(bundle.get(path) ?? new Uint8Array()))
    addLeft(left, 'machine', path.split('/').at(-1) ?? path)
    return []
  })
  return {
    what: 'markdown',
    title: '',
    lang: null,
    hosts: [],
    pages,
    media: [],
    shared: new Map(),
    left,
    isTorn: false,
  }
}

function pageOf(path: string, root: string, text: string): FoundPage {
  const { front, body } = frontMatterOf(text)
  const near = path.slice(root.length).replace(/^(content|src|docs|pages|site)\//, '')
  const said = saidOf(front)
  const name = nameOf(near)
  const html = htmlFrom(body)
  const title = said('title') || firstHeading(html) || name.words
  const on = dayIn(front.date) ?? name.day
  const isPost =
    /post|article|news/.test(said('layout', 'type')) || postFolder.test(near) || name.day !== null
  const description = said('description', 'summary', 'excerpt', 'subtitle', 'lead')
  const image = said(
    'image',
    'featured_image',
    'cover',
    'cover_image',
    'thumbnail',
    'images',
    'hero',
    'feature_image',
    'cover.image',
  )
  const isDraft = front.draft === true || front.published === false || /(^|\/)_drafts\//.test(near)
  return {
    ...blankPage,
    key: path,
    kind: isPost ? 'post' : 'page',
    title,
    slug: said('slug') || name.slug,
    html,
    description: description || textOf(treeOf(description)),
    on: isPost ? on : null,
    inMenu: !isPost && !near.includes('/'),
    menu: said('linkTitle', 'nav_title', 'menu_title'),
    order: Number(front.weight ?? front.nav_order ?? front.order ?? 0) || 0,
    lang: said('lang', 'language', 'locale').split(/[-_]/)[0] || name.lang,
    group: name.lang ? `${name.folder}${name.slug}` : null,
    picture: image ? { src: image, id: '' } : null,
    addresses: [`/${path}`, ...addressesIn(front), ...name.addresses],
    was: isDraft ? 'draft' : 'published',
  }
}

const maker = markdownIt({ html: true, linkify: true, breaks: false, typographer: false })

/** Markdown as HTML, with what Obsidian and Jekyll add to it. */
function htmlFrom(body: string): string {
  const text = body
    .slice(0, 2_000_000)
    .replace(/!\[\[([^\]|]{1,300})(?:\|[^\]]{0,300})?\]\]/g, (_, target) => `![](<${target}>)`)
    .replace(
      /\[\[([^\]|#]{1,300})(?:#[^\]|]{0,300})?(?:\|([^\]]{0,300}))?\]\]/g,
      (_, target, says) => `[${says ?? target}](<${target}>)`,
    )
    .replace(/\{%-?\s*(?:link|post_url)\s+(\S{1,300})\s*-?%\}/g, '$1')
    .replace(/\{\{[<%]?\s*(?:figure|img)\s[^}]{0,500}?src="([^"]{1,300})"[^}]{0,500}\}\}/g, '![](<$1>)')
    .replace(/\{\{-?\s*["']?([^"'{}|]{1,300})["']?\s*\|\s*(?:relative_url|absolute_url|url)\s*-?\}\}/g, '$1')
    .replace(/\{[{%#][^{}]{0,1000}[}%#]\}/g, '')
    .replace(/\{:[^}\n]{0,300}\}/g, '')
  return maker.render(text)
}

const firstHeading = (html: string): string =>
  textOf(treeOf(/<h1[^>]*>[\s\S]{0,500}?<\/h1>/.exec(html)?.[0] ?? ''))

/** `_posts/2024-05-01-sommerfest.en.md`: what a name says. */
function nameOf(near: string) {
  const parts = near.replace(/\.[a-z]+$/i, '').split('/')
  const folderName = parts.at(-2) ?? ''
  let last = parts.at(-1) ?? ''
  const langInName = /\.([a-z]{2})$/.exec(last)?.[1] ?? null
  if (langInName) last = last.slice(0, -3)
  const dated = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(last)
  const isIndex = /^_?index$/i.test(last)
  const bare = dated ? (dated[2] ?? '') : isIndex && folderName ? folderName : last
  const slug = isIndex && !folderName ? 'index' : bare
  const folder = parts
    .slice(0, isIndex ? -2 : -1)
    .map((part) => `${part}/`)
    .join('')
  const words = bare
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  const clean = `/${folder.replace(/^_posts\//, '')}${isIndex && !folderName ? '' : bare}`
  return {
    ...{ slug, folder, lang: langInName, day: dated?.[1] ?? null },
    words: words.charAt(0).toUpperCase() + words.slice(1),
    addresses: dated ? [`/${dated[1]?.replaceAll('-', '/')}/${bare}.html`] : [`${clean}/`, `${clean}.html`],
  }
}

function addressesIn(front: FrontMatter): string[] {
  const said = ['permalink', 'url', 'aliases', 'redirect_from', 'path'].flatMap((name) => front[name] ?? [])
  return said.filter(
    (one): one is string => typeof one === 'string' && one.startsWith('/') && !/[:{]/.test(one),
  )
}

const saidOf =
  (front: FrontMatter) =>
  (...names: string[]): string => {
    for (const name of names) {
      const value = [front[name]].flat()[0]
      if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
    }
    return ''
  }

function dayIn(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return /^(\d{4}-\d\d-\d\d)/.exec(typeof value === 'string' ? value : '')?.[1] ?? null
}

/** The folder that everything lies in, as zips made of a folder have it. */
export function rootOf(paths: readonly string[]): string {
  const [first = ''] = paths
  const top = `${first.split('/')[0]}/`
  const isAll = paths.every((path) => path.startsWith(top))
  // Folders that mean something are no wrapping.
  return isAll && first.includes('/') && !/^(_posts|content|en|de|blog|posts|news|aktuelles)\/$/i.test(top)
    ? top
    : ''
}
