import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import type { MatchingOutcome, Progress } from '../plan.ts'
import type { Run, RunState, RunWish } from './run.ts'

type RunTable = {
  id: string
  jam: string
  asked_by: string | null
  asked_name: string
  asked_at: Date
  seed: number
  calm: boolean
  state: RunState
  wish: RunWish | null
  began_at: Date | null
  ended_at: Date | null
  published_at: Date | null
  progress: JSONColumnType<Progress, string | null, string | null> | null
  outcome: JSONColumnType<MatchingOutcome, string | null, string | null> | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    matching_run: RunTable
  }
}

/** @returns whether it was added; a jam has one run under way at most. */
export async function addRun(desk: Desk, run: Pick<Run, 'id' | 'jam' | 'calm'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('matching_run')
    .columns(['id', 'jam', 'calm', 'asked_by', 'asked_name', 'asked_at', 'state', 'seed'])
    .expression((eb) =>
      eb
        .selectFrom('matching_run')
        .where('jam', '=', run.jam)
        .select([
          sql<string>`${run.id}::uuid`.as('id'),
          sql<string>`${run.jam}::uuid`.as('jam'),
          sql<boolean>`${run.calm}::boolean`.as('calm'),
          sql<string>`${desk.actor.account}::uuid`.as('asked_by'),
          sql<string>`${desk.actor.name}::text`.as('asked_name'),
          sql<Date>`${desk.now}::timestamptz`.as('asked_at'),
          sql<RunState>`'running'`.as('state'),
          sql<number>`count(*)::int + 1`.as('seed'),
        ]),
    )
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The latest run of a jam. */
export const findLatestRun = (desk: Desk, jam: string): Promise<Run | undefined> =>
  runs(desk).where('jam', '=', jam).orderBy('seed', 'desc').executeTakeFirst()

export const findRunRow = (desk: Desk, id: string): Promise<Run | undefined> =>
  runs(desk).where('id', '=', id).executeTakeFirst()

/** The latest run that ended with a plan. */
export const findFinishedRun = (desk: Desk, jam: string): Promise<Run | undefined> =>
  runs(desk).where('jam', '=', jam).where('state', '=', 'finished').orderBy('seed', 'desc').executeTakeFirst()

export async function findOutcome(desk: Desk, id: string): Promise<MatchingOutcome | null> {
  const row = await desk.tx
    .selectFrom('matching_run')
    .select('outcome')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.outcome ?? null
}

/** @returns the run with its jam, or undefined when it has ended meanwhile. */
export const beginRun = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('matching_run')
    .set({ began_at: desk.now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning(['id', 'jam', 'seed', 'calm'])
    .executeTakeFirst()

/** Writes how far it is. @returns what is asked of it meanwhile. */
export const noteProgress = (desk: Desk, id: string, progress: Progress) =>
  desk.tx
    .updateTable('matching_run')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', id)
    .returning(['wish', 'state'])
    .executeTakeFirst()

/** @returns whether this is what ended it. */
export async function endRun(
  desk: Desk,
  id: string,
  state: RunState,
  outcome: MatchingOutcome | null,
): Promise<boolean> {
  const ended = await desk.tx
    .updateTable('matching_run')
    .set({ state, ended_at: desk.now, outcome: outcome && JSON.stringify(outcome) })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .execute()
  return ended.length === 1
}

/** Plans that nobody looks at any more: neither published nor the latest. */
export const forgetOldPlans = (desk: Desk, jam: string, latest: string) =>
  desk.tx
    .updateTable('matching_run')
    .set({ outcome: null })
    .where('jam', '=', jam)
    .where('id', '<>', latest)
    .where('published_at', 'is', null)
    .where('outcome', 'is not', null)
    .execute()

/** @returns whether it was under way. */
export async function noteWish(desk: Desk, id: string, wish: RunWish): Promise<boolean> {
  const noted = await desk.tx
    .updateTable('matching_run')
    .set({ wish })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .execute()
  return noted.length === 1
}

export const markRunPublished = (desk: Desk, id: string) =>
  desk.tx.updateTable('matching_run').set({ published_at: desk.now }).where('id', '=', id).execute()

// Keeps locks of different purposes apart.
const holding = 15

const runs = (desk: Desk) =>
  desk.tx
    .selectFrom('matching_run')
    .select(['id', 'jam', 'asked_name as askedName', 'asked_at as askedAt', 'seed', 'calm', 'state', 'wish'])
    .select(['began_at as beganAt', 'ended_at as endedAt', 'published_at as publishedAt', 'progress'])
    .select(
      sql<boolean>`exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
        and database = (select oid from pg_database where datname = current_database())
        and (classid::bigint << 32) | objid::bigint = hashtextextended(matching_run.id::text, ${holding}))`.as(
        'isHeld',
      ),
    )

/** A process at work on a run holds it by its connection: when it dies, however it dies, the hold is gone. */
export async function holdRun(house: House, id: string) {
  const client = await house.pool.connect()
  const lost = new AbortController()
  const lose = () => lost.abort()
  const ask = (what: string) =>
    client.query(`select ${what}(hashtextextended($1, $2)) as held`, [id, holding])
  const { rows } = await ask('pg_try_advisory_lock')
  if (!rows[0].held) {
    client.release()
    return null
  }
  client.on('error', lose)
  const letGo = async () => {
    client.off('error', lose)
    await ask('pg_advisory_unlock').then(
      () => client.release(),
      (broken) => client.release(broken),
    )
  }
  return { lost: lost.signal, letGo }
}
