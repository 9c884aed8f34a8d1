import type { Manner, Reader } from './reader.ts'
import { formBlocks, widgets } from './tags.ts'
import { isTag, type Node, tagsIn, textOf, treeOf } from './tree.ts'

type Attrs = Record<string, unknown>
type Found = { name: string; attrs: Attrs; alone: boolean }

/** How often blocks that are used in several pages may lie in each other. */
const mostShared = 4
/** How deep blocks may lie in each other; below that their text is read without them. */
const deepest = 40

/**
 * A comment: where it begins a block of WordPress, the whole block is read.
 * @returns where to go on
 */
export function takeBlock(walk: Reader, nodes: readonly Node[], at: number, manner: Manner): number {
  const begun = beginning(nodes[at])
  if (!begun) return at
  const isTooDeep = walk.reading.deep >= deepest
  const end = begun.alone || isTooDeep ? undefined : endsIn(nodes).get(at)
  walk.end()
  walk.reading.deep += 1
  readBlock(walk, begun, end === undefined ? [] : nodes.slice(at + 1, end), manner)
  walk.reading.deep -= 1
  walk.end()
  return end ?? at
}

function readBlock(walk: Reader, { name, attrs }: Found, inner: readonly Node[], manner: Manner) {
  const { notes, refs } = walk.reading
  const plain = { ...manner, lines: false }
  if (formBlocks.test(name)) return notes.add('form', name)
  if (widgets.test(name)) return notes.add('widget', name)
  if (name === 'latest-posts' || name === 'query' || name === 'newspack-blocks/homepage-articles')
    return walk.section({ kind: 'news', most: countIn(attrs) })
  if (name === 'block') return readShared(walk, String(attrs.ref ?? ''), manner)
  if (name === 'file') return readFile(walk, attrs, inner, plain)
  if (name === 'cover') return readCover(walk, attrs, inner, plain)
  if (name === 'social-links') return readProfiles(walk, inner, plain)
  if (name === 'buttons' || name === 'button') return readButtons(walk, inner, plain)
  if (/^(core-)?embed(\/|$)/.test(name)) return readEmbed(walk, attrs, inner, plain)
  if (name === 'freeform' || name === 'shortcode') return walk.nodes(inner, { ...manner, lines: true })
  if (name === 'jetpack/map' && typeof attrs.address === 'string') refs.link(attrs.address)
  walk.nodes(inner, plain)
}

function readShared(walk: Reader, ref: string, manner: Manner) {
  const html = walk.reading.shared < mostShared ? walk.reading.refs.shared(ref) : ''
  if (!html) return walk.reading.notes.add('widget', 'block')
  walk.reading.shared += 1
  walk.nodes(treeOf(html), manner)
  walk.reading.shared -= 1
}

/** A file to download becomes a section with its name. */
function readFile(walk: Reader, attrs: Attrs, inner: readonly Node[], manner: Manner) {
  const link = tagsIn(inner, ['a']).find((one) => textOf(one.children))
  const address = String(attrs.href ?? link?.attrs.href ?? '')
  const file = walk.reading.refs.file(address)
  const name = link ? textOf(link.children) : (address.split('/').at(-1) ?? '')
  if (file) return walk.section({ kind: 'downloads', files: [{ file, name: name.slice(0, 160) }] })
  walk.reading.notes.add('file-missing', address.split('/').at(-1) ?? '')
  if (link) walk.link(address, name, manner)
}

/** Text on a picture: the picture, and below it what stood on it. */
function readCover(walk: Reader, attrs: Attrs, inner: readonly Node[], manner: Manner) {
  const [img] = tagsIn(inner, ['img'])
  const src = String(attrs.url ?? '')
  if (!img && src && attrs.backgroundType !== 'video')
    walk.nodes([{ tag: 'img', attrs: { src, class: `wp-image-${attrs.id ?? ''}` }, children: [] }], manner)
  walk.nodes(inner, manner)
}

function readProfiles(walk: Reader, inner: readonly Node[], manner: Manner) {
  const all = [...commentsIn(inner)].flatMap((node) => beginning(node) ?? [])
  for (const { attrs } of all)
    if (typeof attrs.url === 'string')
      walk.link(attrs.url, String(attrs.label ?? attrs.service ?? ''), manner)
}

/** Buttons beside each other are links below each other. */
function readButtons(walk: Reader, inner: readonly Node[], manner: Manner) {
  for (const link of tagsIn(inner, ['a', 'button'])) {
    const says = textOf(link.children)
    if (link.attrs.href) walk.link(link.attrs.href, says, manner)
    else if (says) {
      walk.reading.notes.add('buttons', says)
      walk.nodes([{ tag: 'p', attrs: {}, children: [{ text: says }] }], manner)
    }
  }
}

function readEmbed(walk: Reader, attrs: Attrs, inner: readonly Node[], manner: Manner) {
  const shown = inner
    .filter(isTag)
    .map((one) => textOf(one.children))
    .join(' ')
  const address = String(attrs.url ?? /https?:\/\/\S+/.exec(shown)?.[0] ?? '')
  walk.reading.notes.add('embed', address)
  const [caption] = tagsIn(inner, ['figcaption'])
  if (address) walk.link(address, caption ? textOf(caption.children) : '', manner)
}

/** ` wp:core/gallery {"ids":[1]} /` says what begins here. */
function beginning(node: Node | undefined): Found | null {
  if (!node || !('comment' in node)) return null
  const match = /^\s*wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s*([\s\S]*)$/.exec(node.comment)
  if (!match) return null
  const rest = (match[2] ?? '').trim()
  const alone = rest.endsWith('/')
  return {
    name: (match[1] ?? '').replace(/^core\//, ''),
    attrs: jsonOf(alone ? rest.slice(0, -1) : rest),
    alone,
  }
}

function jsonOf(text: string): Attrs {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

const known = new WeakMap<readonly Node[], Map<number, number>>()

/** Where each block that begins among these ends; one that never ends is not in it. */
function endsIn(nodes: readonly Node[]): Map<number, number> {
  const found = known.get(nodes) ?? new Map<number, number>()
  if (known.has(nodes)) return found
  known.set(nodes, found)
  const open = new Map<string, number[]>()
  for (const [at, node] of nodes.entries()) {
    if (!('comment' in node)) continue
    const begun = beginning(node)
    if (begun && !begun.alone) open.set(begun.name, [...(open.get(begun.name) ?? []).slice(-deepest), at])
    const ended = /^\s*\/wp:(\S+)\s*$/.exec(node.comment)?.[1]?.replace(/^core\//, '')
    const from = ended === undefined ? undefined : open.get(ended)?.pop()
    if (from !== undefined) found.set(from, at)
  }
  return found
}

function* commentsIn(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes)
    if ('comment' in node) yield node
    else if (isTag(node)) yield* commentsIn(node.children)
}

function countIn({ postsToShow, query, attrs }: Attrs): number {
  const wanted =
    postsToShow ?? (query as Attrs | undefined)?.perPage ?? (attrs as Attrs | undefined)?.postsToShow
  const most = Number(wanted ?? 5)
  return Number.isFinite(most) ? Math.min(20, Math.max(1, Math.trunc(most))) : 5
}
