import { barrierOf, conflictsOf, joinGroups } from '../exact/candidates.ts'
import type { Contradiction, MatchingInput, MatchingPerson, Placement } from '../plan.ts'
import { couldStart } from './lone.ts'

/** What cannot hold at once, seen without calculating. */
export function findContradictions(input: MatchingInput): Contradiction[] {
  return [
    ...twice(input),
    ...torn(input),
    ...joined(input),
    ...barred(input),
    ...crowded(input),
    ...atOdds(input),
  ]
}

/**
 * The smallest set of pins that cannot hold together: each is left out in turn, and stays out if the rest
 * still cannot hold. Empty when the pins are not to blame.
 */
export async function findClash(input: MatchingInput): Promise<Contradiction[]> {
  if (await canHold(input, input.pins)) return []
  let pins = input.pins
  for (const pin of input.pins) {
    const others = pins.filter((other) => other !== pin)
    if (!(await canHold(input, others))) pins = others
  }
  const [only, ...more] = pins
  if (!only) return []
  return more.length === 0 ? [{ kind: 'no-team', pin: only }] : [{ kind: 'clash', pins }]
}

async function canHold(input: MatchingInput, pins: Placement[]): Promise<boolean> {
  const needs = input.needs.filter((need) => pins.some((pin) => pin.need === need.id))
  if (needs.length === 0) return true
  return couldStart({ ...input, needs, pins, previous: [] })
}

function pairs<T>(all: T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]))
}

function twice({ pins }: MatchingInput): Contradiction[] {
  const same = pairs(pins).filter(([a, b]) => a.person === b.person && a.need !== b.need)
  return same.map((both) => ({ kind: 'pinned-twice', pins: both }))
}

function torn({ pins, together }: MatchingInput): Contradiction[] {
  return joinGroups(together).flatMap((group) => {
    const own = pins.filter((pin) => group.includes(pin.person))
    const apart = pairs(own).filter(([a, b]) => a.person !== b.person && a.need !== b.need)
    return apart.map((both): Contradiction => ({ kind: 'together-torn', pins: both }))
  })
}

function joined({ pins, apart }: MatchingInput): Contradiction[] {
  return apart.flatMap((group) => {
    const own = pins.filter((pin) => group.includes(pin.person))
    const met = pairs(own).filter(([a, b]) => a.person !== b.person && a.need === b.need)
    return met.map((both): Contradiction => ({ kind: 'apart-joined', pins: both }))
  })
}

/** Whoever stays together with a pinned person has to be allowed there too. */
function barred(input: MatchingInput): Contradiction[] {
  const conflicts = conflictsOf(input)
  const needs = new Map(input.needs.map((need) => [need.id, need]))
  return input.pins.flatMap((pin) => {
    const need = needs.get(pin.need)
    return companions(input, pin.person).flatMap((person): Contradiction[] => {
      const barrier = need ? barrierOf(conflicts, person, need) : null
      if (!barrier) return []
      return [{ kind: barrier === 'conflict' ? 'forbidden' : barrier, pin, person: person.id }]
    })
  })
}

function crowded(input: MatchingInput): Contradiction[] {
  return input.needs.flatMap((need): Contradiction[] => {
    const pins = input.pins.filter((pin) => pin.need === need.id)
    const people = new Set(pins.flatMap((pin) => companions(input, pin.person)))
    return people.size > need.max ? [{ kind: 'too-many', need: need.id, pins, max: need.max }] : []
  })
}

function atOdds({ together, apart }: MatchingInput): Contradiction[] {
  return joinGroups(together).flatMap((group) =>
    apart.flatMap((other) => {
      const both = pairs(other.filter((id) => group.includes(id)))
      return both.map((people): Contradiction => ({ kind: 'together-apart', people }))
    }),
  )
}

function companions({ people, together }: MatchingInput, id: string): MatchingPerson[] {
  const group = joinGroups(together).find((ids) => ids.includes(id)) ?? [id]
  return people.filter((person) => group.includes(person.id))
}
