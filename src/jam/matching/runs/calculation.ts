import { atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { faultOf } from '#kernel/log.ts'
import type { MatchingOutcome, Progress } from '../plan.ts'
import { type MatchingRun, startMatching } from '../solve.ts'
import { gatherInput } from './input.ts'
import { longestRun, type RunState } from './run.ts'
import { beginRun, endRun, forgetOldPlans, holdRun, noteProgress } from './runs.sql.ts'

const beat = 700

/**
 * Does a run, in a thread, from the facts of this moment. When this process dies, the run lies there interrupted
 * until it is taken up again; when the house closes, it is taken up after the next start.
 */
export async function calculate(house: House, id: string): Promise<void> {
  const hold = await holdRun(house, id)
  if (!hold) throw new Error('another process is at this run')
  try {
    const begun = await itself(house, (desk) => begin(desk, id))
    if (begun) await calculateHeld(house, begun, AbortSignal.any([hold.lost, house.closing]))
  } finally {
    await hold.letGo()
  }
}

async function begin(desk: Desk, id: string) {
  const run = await beginRun(desk, id)
  if (!run) return null
  await record(desk, 'matching.began', id, { jam: run.jam })
  return { ...run, input: await gatherInput(desk, run.jam, run.calm) }
}

type Begun = NonNullable<Awaited<ReturnType<typeof begin>>>

async function calculateHeld(
  house: House,
  { id, jam, seed, input }: Begun,
  gone: AbortSignal,
): Promise<void> {
  let latest: Progress | null = null
  const run = startMatching(input, { seed, onProgress: (progress) => (latest = progress) })
  const late = setTimeout(run.finish, longestRun)
  gone.addEventListener('abort', run.cancel)
  const stopTelling = tellNews(house, { id, jam }, run, () => latest)
  try {
    const outcome = await run.outcome
    await stopTelling()
    gone.throwIfAborted()
    await itself(house, (desk) => end(desk, { id, jam }, stateOf[outcome.kind], outcome))
  } catch (fault) {
    await stopTelling()
    if (gone.aborted) throw fault
    // The same input would fail again: the organiser has to know, not the queue.
    house.log.error({ run: id, ...faultOf(fault) }, 'matching failed')
    await itself(house, (desk) => end(desk, { id, jam }, 'failed', null))
  } finally {
    clearTimeout(late)
    gone.removeEventListener('abort', run.cancel)
  }
}

const stateOf = { plan: 'finished', contradiction: 'contradiction', stopped: 'stopped' } as const

const itself = <T>(house: House, work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)

type Which = { id: string; jam: string }

/** Writes down how far the run is, once a beat, and does what is asked of it. @returns how to stop that. */
function tellNews(house: House, which: Which, run: MatchingRun, latest: () => Progress | null) {
  let told = ''
  let telling: Promise<void> | undefined
  const tell = async () => {
    const progress = latest()
    if (!progress) return
    const news = JSON.stringify([progress.step, progress.value, progress.bound])
    const asked = await itself(house, async (desk) => {
      if (news !== told) await record(desk, 'matching.progressed', which.id, { jam: which.jam })
      return noteProgress(desk, which.id, progress)
    })
    told = news
    if (asked?.wish === 'finish') run.finish()
    if (asked?.wish === 'cancel' || asked?.state !== 'running') run.cancel()
  }
  const timer = setInterval(() => {
    // A beat that was missed is made up for by the next.
    telling ??= tell()
      .catch((fault) =>
        house.log.warn({ run: which.id, ...faultOf(fault) }, 'matching: could not tell the news'),
      )
      .finally(() => (telling = undefined))
  }, beat)
  return async () => {
    clearInterval(timer)
    await telling
  }
}

async function end(
  desk: Desk,
  { id, jam }: Which,
  state: RunState,
  outcome: MatchingOutcome | null,
): Promise<void> {
  if (!(await endRun(desk, id, state, outcome))) return
  if (state === 'finished') await forgetOldPlans(desk, jam, id)
  await record(desk, 'matching.ended', id, { jam, data: { state } })
}
