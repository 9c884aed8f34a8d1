import { Parser } from 'htmlparser2'

/** HTML as a tree of what matters here. */
export type Node = Tag | { text: string } | { comment: string }
export type Tag = { tag: string; attrs: Readonly<Record<string, string>>; children: Node[] }

/** Deeper than anybody writes: what lies below stands beside each other, so that nobody drowns in it. */
const deepest = 60
/** So much of one page, and no more: a book fits in. */
export const longest = 3_000_000

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Reads HTML as tolerantly as browsers do. Never throws; entities are resolved, nothing is run or fetched. */
export function treeOf(html: string): Node[] {
  const root: Tag = { tag: '', attrs: {}, children: [] }
  const open: Tag[] = [root]
  // How many of the tags that are open have no place of their own in the tree.
  let flat = 0
  const here = () => open.at(-1) ?? root
  const parser = new Parser(
    {
      onopentag(tag, attrs) {
        const node: Tag = { tag, attrs: { ...attrs }, children: [] }
        here().children.push(node)
        if (empty.has(tag)) return
        if (open.length >= deepest) flat += 1
        else open.push(node)
      },
      onclosetag(tag) {
        if (empty.has(tag)) return
        if (flat > 0) flat -= 1
        else if (open.length > 1) open.pop()
      },
      ontext(text) {
        const last = here().children.at(-1)
        if (last && 'text' in last) last.text += text
        else here().children.push({ text })
      },
      oncomment(comment) {
        here().children.push({ comment })
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  parser.write(shallow(html.slice(0, longest)))
  parser.end()
  return root.children
}

/** The words below a node, as one line. */
export function textOf(nodes: readonly Node[]): string {
  const words: string[] = []
  const walk = (node: Node): void => {
    if ('text' in node) words.push(node.text)
    else if ('tag' in node && !/^(script|style|template|noscript)$/.test(node.tag)) {
      if (node.tag === 'br') words.push(' ')
      if (node.tag === 'img' && /emoji|smiley/.test(node.attrs.class ?? '')) words.push(node.attrs.alt ?? '')
      for (const child of node.children) walk(child)
      if (/^(p|div|li|td|th|tr|h[1-6]|dt|dd)$/.test(node.tag)) words.push(' ')
    }
  }
  for (const node of nodes) walk(node)
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** All tags of these names below, in their order. */
export function tagsIn(nodes: readonly Node[], names: readonly string[]): Tag[] {
  const found: Tag[] = []
  const walk = (node: Node): void => {
    if (!('tag' in node)) return
    if (names.includes(node.tag)) found.push(node)
    for (const child of node.children) walk(child)
  }
  for (const node of nodes) walk(node)
  return found
}

export const isTag = (node: Node): node is Tag => 'tag' in node

/**
 * A tag that is never closed makes all that follows lie in it: thousands of them would keep the reader busy for minutes.
 * Such a text is read without its tags.
 */
function shallow(html: string): string {
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (empty.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    if (depth > 3000) return html.replace(/<[^<>]*>?/g, ' ')
  }
  return html
}
