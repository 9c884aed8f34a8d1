import type { Canon } from '#vault/canonical.ts'
import type { Seat } from '#vault/conversation/line.ts'
import { asSaid, type GroupWished } from '../said.ts'

/** Under what one can take part (Namen): nobody is asked for a real one, and nobody types one. In each language they have a word. */
export const groupNames = [
  'maple',
  'blackbird',
  'birch',
  'beaver',
  'falcon',
  'hedgehog',
  'hazel',
  'heron',
  'lime',
  'lynx',
  'otter',
  'poppy',
  'robin',
  'sage',
  'sparrow',
  'willow',
] as const
export type GroupName = (typeof groupNames)[number]

/** So many take part at most: as many as there are names. */
export const mostGuests = groupNames.length

/** Seconds between two lines of one's own, where a group goes slowly; 0: no pause. */
export const slowness = [0, 30, 60, 120] as const

/** What a group says of itself, sealed, with each change of who is in it. `names`: those who lead it. */
export type Gathered = {
  kind: 'gathered'
  title: string
  rules: string
  slow: number
  most: number
  names: { [member: string]: string }
  isClosed: boolean
}

/** The first line of a group, which those who lead it read alone. */
export type Founded = { kind: 'group'; title: string; code: string }

type Line = { seq: number; by: string | null; said: Canon; turn: { seats: readonly Seat[] } | null }

export const foundedIn = (lines: readonly Pick<Line, 'seq' | 'said'>[]): Founded | null => {
  const [first] = lines
  const { kind, title, code } = Object(first?.said)
  const isFounded = first?.seq === 0 && kind === 'group'
  return isFounded ? { kind, title: String(title), code: String(code) } : null
}

/** What holds now: what was said with the last change that said anything. */
export function gatheredIn(lines: readonly Line[]): Gathered | null {
  const last = lines.findLast(({ turn, said }) => turn && Object(said).kind === 'gathered')
  if (!last) return null
  const { title, rules, slow, most, names, isClosed } = Object(last.said)
  return {
    kind: 'gathered',
    ...{ title: String(title ?? ''), rules: String(rules ?? ''), slow: Number(slow) || 0 },
    most: Math.min(Number(most) || mostGuests, mostGuests),
    names: Object(names),
    isClosed: isClosed === true,
  }
}

/** The lines that somebody has taken back: their own alone. */
export function takenBack(lines: readonly Line[]): Set<number> {
  const by = new Map(lines.map((line) => [line.seq, line.by]))
  const back = lines.filter(({ said }) => Object(said).kind === 'taken-back')
  return new Set(
    back.filter((line) => by.get(Object(line.said).to) === line.by).map(({ said }) => Object(said).to),
  )
}

/** Who has come, gone or grown quiet with a change, in their own cards. */
export function changedBy(before: readonly Seat[], after: readonly Seat[]) {
  const outside = (seats: readonly Seat[]) =>
    new Map(seats.filter(({ as }) => as === 'guest' || as === 'listener').map((one) => [one.member, one.as]))
  const [was, is] = [outside(before), outside(after)]
  const [came, gone] = [
    [...is.keys()].filter((id) => !was.has(id)),
    [...was.keys()].filter((id) => !is.has(id)),
  ]
  const quiet = [...is].filter(([id, as]) => as === 'listener' && was.get(id) === 'guest').map(([id]) => id)
  const loud = [...is].filter(([id, as]) => as === 'guest' && was.get(id) === 'listener').map(([id]) => id)
  return { came, gone, quiet, loud }
}

/** Which group somebody wants to take part in, as the lines of their own conversation say; the newest wish. */
export function wishIn(
  lines: readonly Pick<Line, 'seq' | 'by' | 'said'>[],
): (GroupWished & { seq: number }) | null {
  const wished = lines.findLast(({ by, said }) => {
    const known = by === null ? asSaid(said) : null
    return known?.kind === 'joins' || (known?.kind === 'begun' && isWished(known.group))
  })
  const known = wished && asSaid(wished.said)
  if (!wished || (known?.kind !== 'joins' && known?.kind !== 'begun') || !known.group) return null
  return { ...known.group, seq: wished.seq }
}

const isWished = (group: unknown): group is GroupWished =>
  asSaid({ kind: 'joins', to: null, group: group as never }) !== null

/** How a wish was answered by somebody who may: let in from a line on, or not; null as long as nobody has said. */
export function answerTo(
  lines: readonly Pick<Line, 'seq' | 'by' | 'said'>[],
  wish: { id: string; seq: number },
) {
  for (const { seq, by, said } of [...lines].reverse()) {
    const known = seq > wish.seq && by !== null ? asSaid(said) : null
    if (known?.kind === 'admitted' && known.group === wish.id)
      return { isIn: true as const, anchor: { seq: known.seq, hash: known.hash }, title: known.title }
    if (known?.kind === 'not-admitted' && known.group === wish.id) return { isIn: false as const }
  }
  return null
}

/** The name somebody gets: the one they chose, or the next that nobody has. */
export function freeName(chosen: string, taken: readonly string[]): string {
  const from = Math.max(0, groupNames.indexOf(chosen as GroupName))
  const order = [...groupNames.slice(from), ...groupNames.slice(0, from)]
  return order.find((name) => !taken.includes(name)) ?? chosen
}
