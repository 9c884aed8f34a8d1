import { childrenOf, type Element } from '#field/office/xml.ts'
import type { Line } from '../xlsform/survey.ts'
import { type Branch, bindCells, type Making } from './lines.ts'
import type { Leaf } from './model.ts'

/** Values that no control asks for: what is calculated, what the device would add, what is only stored. */
export function unseen(branches: Branch[], making: Making): void {
  const place = (leaf: Leaf, siblings: Branch[]) => {
    const path = `/${leaf.path.join('/')}`
    const below = siblings.find((branch) => branch.path === path)
    if (leaf.path.at(-1) === 'meta') return
    if (leaf.children.length > 0 || below?.end) {
      for (const child of leaf.children) place(child, below?.children ?? siblings)
      return
    }
    if (making.used.has(path)) return
    const line = lineOf(leaf, path, making)
    insert({ path, line, children: [] }, siblings, making.model.tree)
  }
  for (const leaf of making.model.tree.children) place(leaf, branches)
  for (const action of making.model.actions) act(action, branches, making)
}

/** Behind what stands before it in the data. */
function insert(fresh: Branch, siblings: Branch[], tree: Leaf): void {
  const order = orderOf(tree)
  const own = order.get(fresh.path) ?? 0
  const at = siblings.findIndex(({ path }) => (order.get(path) ?? -1) > own)
  if (at < 0) siblings.push(fresh)
  else siblings.splice(at, 0, fresh)
}

const orders = new WeakMap<Leaf, Map<string, number>>()

function orderOf(tree: Leaf): Map<string, number> {
  const known = orders.get(tree)
  if (known) return known
  const order = new Map<string, number>()
  const visit = (leaf: Leaf) => {
    order.set(`/${leaf.path.join('/')}`, order.size)
    for (const child of leaf.children) visit(child)
  }
  visit(tree)
  orders.set(tree, order)
  return order
}

function lineOf(leaf: Leaf, path: string, making: Making): Line {
  const bind = making.model.binds.get(path) ?? {}
  const { cells, words } = bindCells(path, making)
  const preload = preloaded(bind['jr:preload'], bind['jr:preloadParams'])
  // Nobody can write in what nobody sees.
  delete cells.readonly
  const type = preload ?? (cells.calculation ? 'calculate' : 'hidden')
  const value = leaf.value ? { default: leaf.value } : {}
  return { line: 0, cells: { type, name: leaf.path.at(-1) ?? '', ...cells, ...value }, words }
}

function preloaded(what: string | undefined, how: string | undefined): string | undefined {
  if (what === 'timestamp') return how === 'end' ? 'end' : 'start'
  if (what === 'date') return 'today'
  if (what === 'uid') return 'hidden'
  return what === 'property' ? (how ?? 'deviceid') : undefined
}

/** A value that is set once at the beginning is what stands there at first. */
function act(action: Element, branches: readonly Branch[], making: Making): void {
  const { ref = '', value, event = '' } = action.attributes
  const path = making.model.resolve(ref)
  const found = find(branches, path)
  if (!found || action.name !== 'setvalue') return
  const said = value
    ? making.references.in(value, path.slice(1).split('/'))
    : childrenOf(action).length === 0
      ? ''
      : undefined
  if (/first-load|xforms-ready/.test(event) && said && !found.line.cells.default)
    found.line.cells.default = said
  else if (said) found.line.cells['body::setvalue'] = `${event} ${said}`.trim()
}

const find = (branches: readonly Branch[], path: string): Branch | undefined => {
  for (const branch of branches) {
    const found = branch.path === path ? branch : find(branch.children, path)
    if (found) return found
  }
  return undefined
}
