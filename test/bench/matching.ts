/** The matching: seconds until every level is proven, on invented jams, after no-shows, and on published wishes. */
import { existsSync } from 'node:fs'
import type { MatchingInput, Plan } from '#jam/matching/plan.ts'
import { afterNoShows, startMatching } from '#jam/matching/solve.ts'
import { type CrowdSize, inventCrowd } from '../matching/crowd.ts'
import { readPreflib } from '../matching/preflib.ts'
import { type Bar, printBars, tellBar } from './bars.ts'

const data = '../shared/data/matching'
/** An organiser waits a minute; what has a goal of its own is asked for more. */
const usual = 60
const bars: Bar[] = []

await jam({ people: 30, needs: 6, seats: 'scarce', seed: 1 }, 0.5)
await jam({ people: 30, needs: 6, seats: 'ample', seed: 1 }, 0.5)
await jam({ people: 120, needs: 24, seats: 'scarce', seed: 1 })
const ample = await jam({ people: 300, needs: 40, seats: 'ample', seed: 1 }, 20)
const scarce = await jam({ people: 300, needs: 40, seats: 'scarce', seed: 1 }, 20)
await jam({ people: 500, needs: 60, seats: 'ample', seed: 1 })
await jam({ people: 500, needs: 60, seats: 'scarce', seed: 1 })
await again('300 x 40 ample', ample)
await again('300 x 40 scarce', scarce)
await published('project/00038-00000007.soi', 'Glasgow 2013, teams of 2 to 4', { min: 2, max: 4 })
await published('aamas/00037-00000002.cat', 'AAMAS 2016, teams of 2 to 4', { min: 2, max: 4, categories: 2 })
await published('aamas/00037-00000001.cat', 'AAMAS 2015, teams of 3 to 5', { min: 3, max: 5, categories: 2 })
printBars('matching', bars)

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

type Ended = { input: MatchingInput; plan: Plan }

async function jam(size: CrowdSize, most = usual): Promise<Ended> {
  const input = inventCrowd(size)
  return measure(input, `${size.people} x ${size.needs} ${size.seats}`, most)
}

async function again(name: string, { input, plan }: Ended) {
  const gone = input.people.filter((_, at) => at % 20 === 7).map((person) => person.id)
  const { plan: next } = await measure(afterNoShows(input, plan, gone), `${name}, 5 % no-shows`, 2)
  const moves = next.levels.find(({ level }) => level === 'moves')?.value ?? Number.NaN
  const share = (100 * moves) / (input.people.length - gone.length)
  add({ name: `${name}: moved after no-shows`, value: share, unit: '%', bar: 10, better: 'lower' })
}

async function published(
  file: string,
  name: string,
  team: { min: number; max: number; categories?: number },
) {
  if (!existsSync(data)) return console.log(`${name}: skipped: no shared data`)
  await measure(readPreflib(`${data}/${file}`, team), name)
}

/** Seconds from asking to the last proof, with the thread's start, without the reasons. */
async function measure(input: MatchingInput, name: string, most = usual): Promise<Ended> {
  const began = performance.now()
  let ready = Number.NaN
  const outcome = await startMatching(input, {
    secondsPerLevel: 60,
    secondsForReasons: 5,
    onProgress: ({ step }) => {
      if (step === 'reasons') ready = (performance.now() - began) / 1000
    },
  }).outcome
  if (outcome.kind !== 'plan') throw new Error(outcome.kind)
  const { plan } = outcome
  const note = plan.levels
    .map(
      ({ level, value, bound, proven, seconds }) =>
        `${level} ${value}${proven ? '' : ` (${bound}?)`} ${seconds.toFixed(2)}s`,
    )
    .join(', ')
  add({
    name: `${name}: every level proven`,
    value: ready,
    unit: 's',
    bar: most,
    better: 'lower',
    note,
  })
  const open = plan.levels.filter((level) => !level.proven).length
  add({ name: `${name}: levels without proof`, value: open, unit: '', bar: 0, better: 'lower' })
  return { input, plan }
}
