import type { Limits, Question } from '#field/form/question.ts'
import { type Book, type Cells, take } from '../book.ts'
import { placeOf } from '../tree.ts'

/** `start=1 end=10;step=1`: what the column says, by name. */
export function parametersOf(said: string): { [name: string]: string } {
  const pairs = said.matchAll(/([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s;,]+)/g)
  return Object.fromEntries(
    [...pairs].map(([, name = '', value = '']) => [name.toLowerCase(), value.replace(/^["']|["']$/g, '')]),
  )
}

const ranges = ['slider', 'range', 'rating', 'scale', 'nps']

/** What parameters say about limits and order; what we would write otherwise stays in its cell. */
export function readParameters(cells: Cells, question: Question, book: Book): Limits {
  const said = take(cells, 'parameters')
  const all = parametersOf(said ?? '')
  const limits: Limits = {}
  if (ranges.includes(question.kind)) {
    limits.least = number(all.start) ?? 1
    limits.most = number(all.end) ?? 10
    limits.step = number(all.step) ?? 1
  }
  if (all.randomize === 'true') question.shuffle = true
  for (const name of Object.keys(all)) {
    const isRead = ranges.includes(question.kind)
      ? ['start', 'end', 'step'].includes(name)
      : name === 'randomize' || (name === 'rows' && question.kind === 'long-text')
    book.ledger[isRead ? 'understood' : 'kept'](`parameter ${name}`, placeOf(cells.line))
  }
  if (said !== undefined && said !== parametersFor({ ...question, limits })) cells.left.parameters = said
  return limits
}

/** Parameters as we write them. */
export function parametersFor({ kind, limits, shuffle }: Question): string {
  const parts = ranges.includes(kind)
    ? [`start=${limits?.least ?? 1}`, `end=${limits?.most ?? 10}`, `step=${limits?.step ?? 1}`]
    : []
  return [...parts, ...(shuffle ? ['randomize=true'] : [])].join(' ')
}

const number = (text: string | undefined): number | undefined =>
  text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
