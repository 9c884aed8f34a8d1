import type { Named, Names } from '../xpath/names.ts'
import type { Node } from './tree.ts'

/** Everything of a survey by its names. */
export type Places = { at(node: Node, columns?: { [name: string]: string }): Names }

export function placesOf(tree: readonly Node[]): Places {
  const byOriginal = new Map<string, Node[]>()
  const byPath = new Map<string, Node>()
  const ours = new Map<string, Node>()
  const visit = (node: Node) => {
    byOriginal.set(node.original, [...(byOriginal.get(node.original) ?? []), node])
    if (!byPath.has(node.path.join('/'))) byPath.set(node.path.join('/'), node)
    ours.set(node.name, node)
    for (const child of node.children) visit(child)
  }
  for (const node of tree) visit(node)

  const nearest = (name: string, from: Node | undefined): Node | undefined => {
    const all = byOriginal.get(name) ?? []
    const near = (node: Node) => node.path.findIndex((step, at) => step !== from?.path[at])
    return all.length < 2 ? all[0] : all.reduce((best, node) => (near(node) > near(best) ? node : best))
  }
  const namesAt = (from: Node | undefined, columns?: { [name: string]: string }): Names => ({
    byName: (name) => named(nearest(name, from)),
    byPath(steps, absolute) {
      const path = absolute ? steps.slice(1) : walked(from?.path ?? [], steps)
      const last = path?.at(-1)
      if (!path || last === undefined || last === '*') return undefined
      const found = byPath.get(path.join('/'))
      // `/data/x`, or a name alone that means a question beside it.
      return named(found ?? (absolute || steps.length === 1 ? nearest(last, from) : undefined))
    },
    kindOf: (name) => ours.get(name)?.kind,
    inside: (group) => {
      const node = ours.get(group)
      return namesAt(node && { ...node, repeats: [...node.repeats, node.name] })
    },
    own: named(from),
    ...(columns ? { columns } : {}),
  })
  return { at: namesAt }
}

const named = (node: Node | undefined): Named | undefined =>
  node && { name: node.name, kind: node.kind, repeats: node.repeats }

function walked(from: readonly string[], steps: readonly string[]): string[] | undefined {
  const path = [...from]
  for (const step of steps) {
    if (step === '.') continue
    if (step !== '..') path.push(step)
    else if (path.pop() === undefined) return undefined
  }
  return path
}
