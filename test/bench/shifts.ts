/** Filling shifts: what a careful hand gets filled, what the solver does, what is proven to be possible at all. */
import type { FillInput } from '#jam/shifts/filling/fill.ts'
import { fillBest, keepsRules } from '#jam/shifts/filling/solve.ts'
import { hour, later } from '#kernel/clock.ts'
import { type Bar, printBars, tellBar } from './bars.ts'

const begin = new Date('2027-05-01T09:00:00Z')
const bars: Bar[] = []

await fill('20 helpers, 24 hours', { helpers: 20, lines: 3, tight: 1 })
await fill('40 helpers, 24 hours', { helpers: 40, lines: 5, tight: 1 })
await fill('40 helpers, too few', { helpers: 40, lines: 5, tight: 1.6 })
await fill('80 helpers, 24 hours', { helpers: 80, lines: 9, tight: 1 })
printBars('shifts', bars)

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

type Size = { helpers: number; lines: number; tight: number }

async function fill(name: string, size: Size) {
  const input = invent(size)
  const places = input.shifts.reduce((sum, { free }) => sum + free, 0)
  const began = performance.now()
  const found = await fillBest(input)
  const seconds = (performance.now() - began) / 1000
  if (!keepsRules(input, found.pairs)) throw new Error(`${name}: a rule is broken`)
  const covered = found.values.find(({ goal }) => goal === 'covered')
  const [value, bound] = [found.pairs.length, covered?.bound ?? places]
  const note = found.values
    .map(
      (one) => `${one.goal} ${one.value}${one.proven ? '' : ` (${one.bound}?)`} ${one.seconds.toFixed(1)}s`,
    )
    .join(', ')
  const floor = { name: `${name}: floor, by hand, of ${places}`, value: found.floor, unit: 'places' }
  add({ ...floor, better: 'higher' })
  add({ name: `${name}: filled`, value, unit: 'places', bar: found.floor, better: 'higher', note })
  add({ name: `${name}: bound`, value: bound, unit: 'places', better: 'higher' })
  const gap = (100 * (bound - value)) / Math.max(1, bound)
  add({ name: `${name}: gap of what is filled`, value: gap, unit: '%', bar: 2, better: 'lower' })
  add({ name: `${name}: until it is there`, value: seconds, unit: 's', bar: 60, better: 'lower' })
}

/** A jam by the day: shifts of two to six hours in so many lines over 26 hours, people with and without papers. */
function invent({ helpers, lines, tight }: Size): FillInput {
  const dice = throwDice(lines * 1000 + helpers)
  const shifts: FillInput['shifts'][number][] = []
  for (let line = 0; line < lines; line++) {
    for (let at = dice(3); at < 26; ) {
      const length = 2 + dice(5)
      const free = Math.max(1, Math.round((1 + dice(3)) * tight))
      const [startsAt, endsAt] = [later(begin, at * hour), later(begin, (at + length) * hour)]
      shifts.push({ id: `${line}-${at}`, free, startsAt, endsAt })
      at += length
    }
  }
  const people = Array.from({ length: helpers }, (_, n) => {
    const may = shifts.flatMap((_, at) => (dice(10) < 5 ? [at] : []))
    const wishes = new Map(may.filter(() => dice(10) < 2).map((at) => [at, 1 + dice(2)]))
    return { account: `helper-${n}`, has: [], load: dice(3) * 8, may, wishes }
  })
  const weights = shifts.map(({ startsAt, endsAt }) => ((endsAt.getTime() - startsAt.getTime()) / hour) * 4)
  return { shifts, helpers: people, weights, rules: { mostHours: 10, restHours: 11 } }
}

/** Numbers that are the same in every run (mulberry32). */
function throwDice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}
