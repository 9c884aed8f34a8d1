import { type Node, parsePattern } from './pattern-reading.ts'

/** Longer texts are looked at no further; what can be answered is hardly ever longer. */
const longestText = 5000

/**
 * Whether a whole text matches a regular expression. Walks all ways at once, so that it takes time by the length of the text
 * and no expression can make it take for ever.
 * @returns null where the expression is not understood: then it decides nothing
 */
export function matchesPattern(text: string, pattern: string): boolean | null {
  const program = compiled(pattern)
  if (!program) return null
  return text.length <= longestText && run(program, [...text])
}

/** Whether an expression is understood. Not understood are looks ahead and back, references, and very large ones. */
export const isSafePattern = (pattern: string): boolean => compiled(pattern) !== null

type Step =
  | { does: 'take'; takes: (sign: string) => boolean; next: number }
  | { does: 'split'; ways: number[] }
  | { does: 'at'; place: Place; next: number }
  | { does: 'end' }
type Place = (Node & { is: 'place' })['place']

const mostSteps = 1500
const known = new Map<string, Step[] | null>()

function compiled(pattern: string): Step[] | null {
  const before = known.get(pattern)
  if (before !== undefined) return before
  if (known.size > 500) known.clear()
  const node = parsePattern(pattern)
  const steps: Step[] = [{ does: 'end' }]
  const begin = node && build(steps, node, 0)
  const program =
    begin === null || steps.length > mostSteps ? null : [...steps, { does: 'split' as const, ways: [begin] }]
  known.set(pattern, program)
  return program
}

/** Adds steps for a node that go on at `next`; gives back where they begin. */
function build(steps: Step[], node: Node, next: number): number {
  if (steps.length > mostSteps) return next
  const add = (step: Step) => steps.push(step) - 1
  switch (node.is) {
    case 'take':
      return add({ does: 'take', takes: node.takes, next })
    case 'place':
      return add({ does: 'at', place: node.place, next })
    case 'all':
      return node.nodes.reduceRight((then, one) => build(steps, one, then), next)
    case 'one':
      return add({ does: 'split', ways: node.nodes.map((one) => build(steps, one, next)) })
    default:
      return buildRepeat(steps, node, next)
  }
}

function buildRepeat(steps: Step[], { node, least, most }: Node & { is: 'repeat' }, next: number): number {
  let then = next
  if (most === Number.POSITIVE_INFINITY) {
    const ways: number[] = [next]
    then = steps.push({ does: 'split', ways }) - 1
    ways.push(build(steps, node, then))
  } else {
    for (let n = least; n < most && steps.length <= mostSteps; n++)
      then = steps.push({ does: 'split', ways: [next, build(steps, node, then)] }) - 1
  }
  for (let n = 0; n < least && steps.length <= mostSteps; n++) then = build(steps, node, then)
  return then
}

function run(program: Step[], signs: string[]): boolean {
  let now = reach(program, [program.length - 1], signs, 0)
  for (let at = 0; at < signs.length; at++) {
    const next: number[] = []
    for (const place of now) {
      const step = program[place]
      if (step?.does === 'take' && step.takes(signs[at] ?? '')) next.push(step.next)
    }
    if (next.length === 0) return false
    now = reach(program, next, signs, at + 1)
  }
  return now.has(0)
}

/** All steps that can be reached without taking a sign. */
function reach(program: Step[], begin: number[], signs: string[], at: number): Set<number> {
  const reached = new Set<number>()
  const open = [...begin]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (reached.has(place)) continue
    reached.add(place)
    const step = program[place]
    if (step?.does === 'split') open.push(...step.ways)
    if (step?.does === 'at' && isAt(step.place, signs, at)) open.push(step.next)
  }
  return reached
}

function isAt(place: Place, signs: string[], at: number): boolean {
  if (place === 'begin') return at === 0
  if (place === 'end') return at === signs.length
  const isBorder = isWord(signs[at - 1]) !== isWord(signs[at])
  return (place === 'border') === isBorder
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /\w/.test(sign)
