import type { JSONColumnType } from 'kysely'
import { later as after, minute } from './clock.ts'
import { atDesk, type Desk } from './desk.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import { faultOf } from './log.ts'

type JobTable = {
  id: string
  kind: string
  key: string | null
  data: JSONColumnType<Record<string, unknown>>
  due_at: Date
  tries: number
  taken_until: Date | null
  last_error: string | null
  done_at: Date | null
}

declare module './db.ts' {
  interface Tables {
    job: JobTable
  }
}

export type JobData = Record<string, string | number | boolean | null>

/** Does the work of one job, in one transaction of the house itself. Must be idempotent. */
export type JobHandler = (desk: Desk, data: JobData) => Promise<void>

/** Work too long for a transaction (a solver): gets the house, opens its own desks. */
export type LongHandler = (house: House, data: JobData) => Promise<void>

/** `quick`: outside of a transaction all the same, but not to wait behind a solver (a mail). */
export type JobHandlers = Record<string, JobHandler | { long: LongHandler; quick?: true }>

/** A job that failed so often is left alone until somebody wakes it. */
export const mostTries = 8

/** Asks for work after this transaction, at once or `at` a moment. With a `key` only once, ever. */
export async function later(desk: Desk, kind: string, data: JobData, when: { at?: Date; key?: string } = {}) {
  await desk.tx
    .insertInto('job')
    .values({
      id: newId(),
      kind,
      key: when.key ?? null,
      data: JSON.stringify(data),
      due_at: when.at ?? desk.now,
      tries: 0,
      taken_until: null,
      last_error: null,
      done_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Long work has a lane of its own: a code for signing in must not wait behind a solver. */
type Lane = 'short' | 'long'

/** Wakes the job of this key that gave up, was done or waits long: it runs at once and with new patience. */
export const wakeJob = (desk: Desk, key: string) =>
  desk.tx
    .updateTable('job')
    .set({ due_at: desk.now, tries: 0, taken_until: null, done_at: null })
    .where('key', '=', key)
    .where((eb) => eb.or([eb('taken_until', 'is', null), eb('taken_until', '<', desk.now)]))
    .execute()

/** Wakes the job of this key if it was done: what it looked for in vain may have come since. */
export const redoJob = (desk: Desk, key: string) =>
  desk.tx
    .updateTable('job')
    .set({ due_at: desk.now, tries: 0, done_at: null })
    .where('key', '=', key)
    .where('done_at', 'is not', null)
    .execute()

/** Forgets what of these kinds was done before a moment, where nobody shall read in it later when something happened. */
export const forgetDone = (desk: Desk, kinds: string[], before: Date) =>
  desk.tx.deleteFrom('job').where('kind', 'in', kinds).where('done_at', '<', before).execute()

/** Works off what is due, oldest first, until nothing is. @returns how many jobs were done. */
export async function workOff(house: House, handlers: JobHandlers, lane?: Lane): Promise<number> {
  const long = Object.entries(handlers)
    .filter(([, handler]) => 'long' in handler && !handler.quick)
    .map(([kind]) => kind)
  if (lane === 'long' && long.length === 0) return 0
  let done = 0
  while (!house.closing.aborted) {
    const job = await take(house, long, lane)
    if (!job) break
    if (await run(house, handlers, job)) done += 1
  }
  return done
}

/** Works off jobs as they come and as they fall due, until the house closes. */
export function employ(house: House, handlers: JobHandlers): { settled(): Promise<void> } {
  const lanes = (['short', 'long'] as const).map((lane) => employIn(lane, house, handlers))
  return { settled: async () => void (await Promise.all(lanes.map((lane) => lane.settled()))) }
}

function employIn(lane: Lane, house: House, handlers: JobHandlers): { settled(): Promise<void> } {
  let working: Promise<unknown> = Promise.resolve()
  let queued = false
  const wake = () => {
    if (queued || house.closing.aborted) return
    queued = true
    working = working.then(() => {
      queued = false
      return workOff(house, handlers, lane).catch((error) =>
        house.log.error(faultOf(error), 'jobs: could not look for work'),
      )
    })
  }
  const stop = house.live.hearJobs(wake)
  const timer = setInterval(wake, 1000)
  house.closing.addEventListener('abort', () => {
    clearInterval(timer)
    stop()
  })
  wake()
  return { settled: async () => void (await working) }
}

type Taken = { id: string; kind: string; data: JobData; tries: number }

async function take(house: House, long: string[], lane?: Lane): Promise<Taken | undefined> {
  return atDesk(house, { itself: true }, async ({ tx, now }) => {
    const next = tx
      .selectFrom('job')
      .select('id')
      .where('done_at', 'is', null)
      .where('due_at', '<=', now)
      .where((eb) => eb.or([eb('taken_until', 'is', null), eb('taken_until', '<', now)]))
      .where('tries', '<', mostTries)
      .$if(lane === 'long', (jobs) => jobs.where('kind', 'in', long))
      .$if(lane === 'short' && long.length > 0, (jobs) => jobs.where('kind', 'not in', long))
      .orderBy('due_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
    const taken = await tx
      .updateTable('job')
      .set((eb) => ({ taken_until: after(now, 10 * minute), tries: eb('tries', '+', 1) }))
      // Compared with one: as a list it could be looked up more than once, and take two.
      .where('id', '=', next)
      .returning(['id', 'kind', 'data', 'tries'])
      .executeTakeFirst()
    return taken as Taken | undefined
  })
}

async function run(house: House, handlers: JobHandlers, job: Taken): Promise<boolean> {
  const started = performance.now()
  try {
    const handler = handlers[job.kind]
    if (!handler) throw new Error(`no handler for job ${job.kind}`)
    if ('long' in handler) await handler.long(house, job.data)
    await atDesk(house, { itself: true }, async (desk) => {
      if (!('long' in handler)) await handler(desk, job.data)
      await finish(desk, job.id)
    })
    house.log.info({ job: job.id, kind: job.kind, ms: Math.round(performance.now() - started) }, 'job done')
    return true
  } catch (error) {
    house.log.warn({ job: job.id, kind: job.kind, tries: job.tries, ...faultOf(error) }, 'job failed')
    await atDesk(house, { itself: true }, (desk) => putBack(desk, job, error)).catch(() => {})
    return false
  }
}

const finish = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('job')
    .set({ done_at: desk.now, taken_until: null, last_error: null })
    .where('id', '=', id)
    .execute()

async function putBack(desk: Desk, job: Taken, error: unknown): Promise<void> {
  await desk.tx
    .updateTable('job')
    .set({
      taken_until: null,
      due_at: after(desk.now, minute * 2 ** (job.tries - 1)),
      last_error: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
    })
    .where('id', '=', job.id)
    .execute()
}
