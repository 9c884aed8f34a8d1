import type { Form } from '../form/form.ts'
import type { Item } from '../form/question.ts'
import type { Rule } from './rule.ts'
import { namesRead } from './rules.ts'

/**
 * What is seen depends on answers, and what is calculated on what it is calculated from. Where that goes in a circle, the names
 * in it, the first one again at the end.
 */
export function circlesOf(form: Form): string[][] {
  const reads = new Map<string, string[]>()
  for (const page of form.pages) addReads(reads, page.items, page.show ? [page.show] : [])
  const done = new Set<string>()
  const circles: string[][] = []
  for (const start of reads.keys()) {
    const way = done.has(start) ? null : wayBack(start, reads, done)
    if (way) circles.push(way)
  }
  return circles
}

const known = new WeakMap<Form, ReadonlySet<string>>()

/** Names of all that lies in a circle: nothing is calculated there. */
export function namesInCircles(form: Form): ReadonlySet<string> {
  const names = known.get(form) ?? new Set(circlesOf(form).flat())
  known.set(form, names)
  return names
}

function addReads(reads: Map<string, string[]>, items: Item[], around: Rule[]): void {
  for (const item of items) {
    const conditions = item.show ? [...around, item.show] : around
    reads.set(item.name, [...conditions, ...made(item)].flatMap(namesRead).flatMap(withWhole))
    if (item.is === 'group') addReads(reads, item.items, conditions)
  }
}

/** `address.town` is a part of `address`. */
const withWhole = (name: string): string[] =>
  name.includes('.') ? [name, name.split('.')[0] ?? name] : [name]

function made(item: Item): Rule[] {
  if (item.is === 'group') return item.repeat?.count ? [item.repeat.count] : []
  const isMade = item.is === 'question' && (item.kind === 'calculated' || item.kind === 'hidden')
  return isMade && item.value ? [item.value] : []
}

/** Goes deep without recursion: forms have thousands of questions. */
function wayBack(start: string, reads: Map<string, string[]>, done: Set<string>): string[] | null {
  const way: { name: string; left: string[] }[] = [{ name: start, left: [...(reads.get(start) ?? [])] }]
  const on = new Set([start])
  while (way.length > 0) {
    const here = way[way.length - 1] as { name: string; left: string[] }
    const next = here.left.pop()
    if (next === undefined) {
      done.add(here.name)
      on.delete(here.name)
      way.pop()
    } else if (on.has(next)) {
      const names = way.map(({ name }) => name)
      for (const name of names) done.add(name)
      return [...names.slice(names.indexOf(next)), next]
    } else if (!done.has(next) && reads.has(next)) {
      on.add(next)
      way.push({ name: next, left: [...(reads.get(next) ?? [])] })
    }
  }
  return null
}
