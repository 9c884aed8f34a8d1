import type { Checked } from './checked.ts'
import { incidentsIn } from './incidents.ts'
import { type InvariantName, invariants } from './invariants/invariants.ts'
import { letSettle } from './invariants/stream.ts'
import type { Measured } from './meter.ts'
import type { Play } from './play.ts'
import { type StageName, stages } from './stages/stages.ts'

/** What a rehearsal comes to. */
export type Outcome = {
  stages: ({ name: StageName; many: number } & Measured)[]
  invariants: ({ name: InvariantName } & Checked)[]
  /** The stage that could not be played to its end, and why. */
  stopped: { name: StageName; why: string } | null
}

/** Who looks on while it is played. */
export type Audience = {
  begin(name: StageName): void
  step(done: number, all: number, at: Date): void
  end(played: Outcome['stages'][number]): void
}

/** Plays a whole jam and looks at what has to be true afterwards. */
export async function rehearse(play: Play, audience: Audience): Promise<Outcome> {
  const outcome: Outcome = { stages: [], invariants: [], stopped: null }
  play.tell = (done, all) => audience.step(done, all, play.now)
  try {
    for (const name of Object.keys(stages) as StageName[]) {
      audience.begin(name)
      const played = await perform(play, name)
      if ('why' in played) return { ...outcome, stopped: played }
      outcome.stages.push(played)
      audience.end(played)
    }
    for (const watcher of play.watchers) await letSettle(play, watcher)
    for (const [name, check] of Object.entries(invariants))
      outcome.invariants.push({ name: name as InvariantName, ...(await check(play)) })
    return outcome
  } finally {
    for (const watcher of play.watchers) watcher.close()
  }
}

type Played = Outcome['stages'][number] | NonNullable<Outcome['stopped']>

async function perform(play: Play, name: StageName): Promise<Played> {
  play.meter.begin()
  try {
    const many = await stages[name](play)
    return { name, many, ...play.meter.end() }
  } catch (problem) {
    // What went wrong before is often why.
    const before = [...incidentsIn(play.scene.logs), ...play.faults].slice(0, 3)
    return { name, why: [...before, problem instanceof Error ? problem.message : String(problem)].join('\n') }
  }
}

/** Whether everything was as it has to be. */
export const isSound = ({ stopped, invariants: all }: Outcome): boolean =>
  stopped === null && all.every(({ broken }) => broken.length === 0)
