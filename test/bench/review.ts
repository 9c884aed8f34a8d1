/** Giving needs to reviewers: seconds until the optimum is proven, beside a simple hand as floor and the solver's bound. */
import { assign } from '#jam/review/assigning/solving/assign.ts'
import {
  type Assignment,
  type AssignmentInput,
  keyOf,
  type LevelName,
} from '#jam/review/assigning/solving/assignment.ts'
import { type Bar, printBars, tellBar } from './bars.ts'

const bars: Bar[] = []

type Size = { reviewers: number; needs: number; perNeed: number; seed: number; tight?: boolean }

await jam({ reviewers: 6, needs: 24, perNeed: 2, seed: 1 }, 5)
await jam({ reviewers: 12, needs: 60, perNeed: 3, seed: 2 }, 5)
await jam({ reviewers: 30, needs: 200, perNeed: 3, seed: 3 }, 20)
await jam({ reviewers: 30, needs: 200, perNeed: 3, seed: 3, tight: true }, 20)
await again({ reviewers: 30, needs: 200, perNeed: 3, seed: 3 })
printBars('review', bars)

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

/** A jam as it comes: every eighth pair has a conflict, people like some kinds; tight: half of them take few. */
function invent({ reviewers, needs, perNeed, seed, tight = false }: Size): AssignmentInput {
  let state = seed * 7919
  // mulberry32: the same jam for everybody, every time.
  const dice = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const kinds = ['form', 'counselling', 'records', 'site', 'custom']
  const room = Math.floor((perNeed * needs) / reviewers)
  const list = {
    reviewers: Array.from({ length: reviewers }, (_, n) => ({
      id: `r${n}`,
      kinds: kinds.filter(() => dice() < 0.4),
      most: tight && n % 2 === 0 ? Math.max(1, room - 3) : null,
    })),
    needs: Array.from({ length: needs }, (_, n) => ({ id: `n${n}`, kind: kinds[n % 5] ?? 'form' })),
  }
  const pairs = list.needs.flatMap(({ id: need }) =>
    list.reviewers.map(({ id: reviewer }) => ({ need, reviewer })),
  )
  return { ...list, perNeed, never: pairs.filter(() => dice() < 0.125), pins: [], previous: [] }
}

function levelOf({ levels }: Assignment, name: LevelName) {
  return levels.find(({ level }) => level === name)
}

async function jam(size: Size, most: number): Promise<Assignment> {
  const input = invent(size)
  const name = `${size.reviewers} reviewers x ${size.needs} needs x ${size.perNeed}${size.tight ? ' tight' : ''}`
  return measure(name, input, most)
}

async function again(size: Size): Promise<void> {
  const input = invent(size)
  const { seats } = await assign(input)
  const [, , ...stay] = input.reviewers
  const held = new Set(stay.map(({ id }) => id))
  const previous = seats.filter(({ reviewer }) => held.has(reviewer))
  const next = await measure('two of 30 leave', { ...input, reviewers: stay, previous }, 20)
  const moved = levelOf(next, 'moved')?.value ?? Number.NaN
  const share = (100 * moved) / previous.length
  add({ name: 'two of 30 leave: seats that move', value: share, unit: '%', bar: 10, better: 'lower' })
}

async function measure(name: string, input: AssignmentInput, most: number): Promise<Assignment> {
  const result = await assign(input, 20)
  const held = new Set(result.seats.map(keyOf))
  const broken = input.never.filter((seat) => held.has(keyOf(seat))).length
  const note = result.levels
    .map(
      ({ level, value, bound, proven }) =>
        `${level} ${value}${proven ? '' : ` (${bound}?)`} floor ${result.greedy[level]}`,
    )
    .join(', ')
  add({ name: `${name}: optimum proven`, value: result.seconds, unit: 's', bar: most, better: 'lower', note })
  const open = result.levels.filter(({ proven }) => !proven)
  const gap = open.reduce((sum, { value, bound }) => sum + value - bound, 0)
  add({ name: `${name}: gap to the bound, all levels`, value: gap, unit: '', bar: 0, better: 'lower' })
  const uneven = levelOf(result, 'uneven')
  add({
    ...{ name: `${name}: loads apart beyond what is proven`, unit: '', bar: 0, better: 'lower' },
    value: (uneven?.value ?? Number.NaN) - Math.max(1, uneven?.bound ?? 0) > 0 ? 1 : 0,
  })
  add({ name: `${name}: seats with a conflict`, value: broken, unit: '', bar: 0, better: 'lower' })
  const better = result.greedy.unliked - (levelOf(result, 'unliked')?.value ?? Number.NaN)
  add({ name: `${name}: liked kinds beyond the simple hand`, value: better, unit: 'seats', better: 'higher' })
  return result
}
