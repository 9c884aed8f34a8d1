import { isTag, type Node, type Tag, tagsIn, textOf, treeOf } from '../content/tree.ts'
import { blankPage, type Found, type FoundPage } from '../found.ts'
import { type Bundle, textFrom } from './bundle.ts'
import { rootOf } from './markdown.ts'

export const isHtml = (path: string): boolean => /\.(html?|xhtml|php)$/i.test(path)

/** Reads the pages of a site that lies in files, as a copying program or an old editor has left them. */
export function readHtml(bundle: Bundle): Found {
  const paths = [...bundle.keys()].filter(isHtml).sort()
  const root = rootOf(paths)
  const trees = new Map(paths.map((path) => [path, treeOf(textFrom(bundle.get(path) ?? new Uint8Array()))]))
  const first = paths.find((path) => /^index\.\w+$/i.test(path.slice(root.length)))
  const menu = first ? menuIn(trees.get(first) ?? []) : []
  const pages = [...trees].map(([path, tree]) => pageOf(path, root, tree, menu))
  return {
    what: 'html',
    title: first ? titleIn(trees.get(first) ?? []) : '',
    lang: null,
    hosts: [],
    pages,
    media: [],
    shared: new Map(),
    left: [],
    isTorn: false,
  }
}

function pageOf(path: string, root: string, tree: readonly Node[], menu: readonly string[]): FoundPage {
  const near = path.slice(root.length)
  const main = mainOf(tree)
  const [heading] = tagsIn(main, ['h1'])
  const says = heading ? textOf(heading.children) : ''
  const name =
    near
      .replace(/\.\w+$/, '')
      .split('/')
      .at(-1) ?? ''
  const place = menu.findIndex((href) => sameFile(href, near))
  const metas = tagsIn(tree, ['meta'])
  const meta = (wanted: string) =>
    metas.find(({ attrs }) => (attrs.name ?? attrs.property) === wanted)?.attrs.content ?? ''
  const image = meta('og:image')
  return {
    ...blankPage,
    key: path,
    title:
      says ||
      titleIn(tree)
        .split(/\s[|–—-]\s/)[0]
        ?.trim() ||
      name,
    slug: /^index$/i.test(name) ? (near.includes('/') ? (near.split('/').at(-2) ?? 'index') : 'index') : name,
    html: htmlOf(main.filter((node) => node !== heading)),
    description: meta('description') || meta('og:description'),
    inMenu: place >= 0 || /^index\.\w+$/i.test(near),
    order: place + 1,
    lang: tagsIn(tree, ['html'])[0]?.attrs.lang?.split('-')[0]?.toLowerCase() ?? null,
    picture: image ? { src: image, id: '' } : null,
    addresses: [`/${path}`, `/${near}`],
  }
}

const titleIn = (tree: readonly Node[]): string => textOf(tagsIn(tree, ['title'])[0]?.children ?? [])

const menuIn = (tree: readonly Node[]): string[] =>
  tagsIn(tagsIn(tree, ['nav', 'header']), ['a']).flatMap(({ attrs }) => attrs.href ?? [])

const sameFile = (href: string, near: string): boolean =>
  href
    .replace(/^\.?\//, '')
    .split(/[#?]/)[0]
    ?.replace(/\/$/, '/index.html') === near

/** What a page says, without what stands around it on every page. */
function mainOf(tree: readonly Node[]): Node[] {
  const byRole = all(tree).find(
    ({ attrs }) => attrs.role === 'main' || /^(main|content|inhalt|main-content)$/.test(attrs.id ?? ''),
  )
  const found =
    tagsIn(tree, ['main'])[0] ?? byRole ?? onlyOne(tagsIn(tree, ['article'])) ?? tagsIn(tree, ['body'])[0]
  return withoutFrame(found ? found.children : [...tree])
}

const onlyOne = (tags: readonly Tag[]): Tag | undefined => (tags.length === 1 ? tags[0] : undefined)

const around = new Set(['nav', 'header', 'footer', 'aside', 'script', 'style', 'title', 'head'])

function withoutFrame(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isTag(node)) return [node]
    // The heading of a page often stands in its header.
    if (node.tag === 'header') return tagsIn(node.children, ['h1'])
    if (around.has(node.tag) || /^(nav|menu|footer|sidebar|cookie)/i.test(node.attrs.id ?? '')) return []
    return [{ ...node, children: withoutFrame(node.children) }]
  })
}

const all = (nodes: readonly Node[]): Tag[] =>
  nodes.flatMap((node) => (isTag(node) ? [node, ...all(node.children)] : []))

/** The tree as HTML again; it is read once more where all kinds of pages are. */
function htmlOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('text' in node) return escaped(node.text)
      if (!isTag(node)) return ''
      const attrs = Object.entries(node.attrs).map(
        ([name, value]) => ` ${name.replace(/[^\w-]/g, '')}="${escaped(value)}"`,
      )
      return `<${node.tag}${attrs.join('')}>${htmlOf(node.children)}</${node.tag}>`
    })
    .join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
