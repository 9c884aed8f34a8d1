import { type Generated, type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Place } from './submission.ts'

export type SeatState = 'held' | 'waiting' | 'offered' | 'left'

type SeatTable = {
  submission: string
  service: string
  organisation: string
  places: string[]
  state: SeatState
  since: Date
  turn: Generated<number>
  token_hash: string | null
  ends_at: Date | null
  verify: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    form_seat: SeatTable
    form_count: { service: string; organisation: string; place: string; taken: number }
  }
}

export type Seat = {
  submission: string
  service: string
  organisation: string
  places: string[]
  state: SeatState
  since: Date
  endsAt: Date | null
  verify: string | null
}

type Of = { service: string; organisation: string }

/** Takes one of each in one statement, or none. @returns what is full */
export async function takeSeats(desk: Desk, of: Of, places: readonly Place[]): Promise<string[]> {
  const { rows } = await sql<{ full: string[] }>`
    select take_seats(${of.service}, ${of.organisation}, ${places.map(({ place }) => place)}::text[],
      ${places.map(({ most }) => most)}::int[]) as full`.execute(desk.tx)
  return rows[0]?.full ?? []
}

export const freeSeats = (desk: Desk, service: string, places: readonly string[]) =>
  sql`select free_seats(${service}, ${[...places]}::text[])`.execute(desk.tx)

export const addSeat = (desk: Desk, seat: Omit<SeatTable, 'token_hash' | 'ends_at' | 'since' | 'turn'>) =>
  desk.tx
    .insertInto('form_seat')
    .values({ ...seat, since: desk.now, token_hash: null, ends_at: null })
    .execute()

/** Holds the line of a form for this transaction: of two who move it one comes second. */
export const holdLine = (desk: Desk, service: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('form.line:' || ${service}, 0))`.execute(desk.tx)

type By = { submission: string } | { hash: string }

const seatBy = (desk: Desk, by: By) =>
  desk.tx
    .selectFrom('form_seat')
    .selectAll()
    .where((eb) => ('hash' in by ? eb('token_hash', '=', by.hash) : eb('submission', '=', by.submission)))

export async function lookAtSeat(desk: Desk, by: By): Promise<Seat | undefined> {
  const row = await seatBy(desk, by).executeTakeFirst()
  return row && asSeat(row)
}

/** The same, held: of two who answer one comes second. */
export async function findSeat(desk: Desk, by: By): Promise<Seat | undefined> {
  const row = await seatBy(desk, by).forUpdate().executeTakeFirst()
  return row && asSeat(row)
}

/** Who waits, in the order they came. */
export async function listWaiting(desk: Desk, service: string): Promise<Seat[]> {
  const rows = await desk.tx
    .selectFrom('form_seat')
    .selectAll()
    .where('service', '=', service)
    .where('state', '=', 'waiting')
    .orderBy('turn')
    .execute()
  return rows.map(asSeat)
}

export const isWaitedFor = async (
  desk: Desk,
  service: string,
  places: readonly string[],
): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`select exists (select 1 from form_seat
    where service = ${service} and state = 'waiting' and places && ${[...places]}::text[]) as there`.execute(
    desk.tx,
  )
  return rows[0]?.there ?? false
}

type Change = { state: SeatState; hash?: string; endsAt?: Date | null }

/** The link of an offer stays good for looking: whoever clicks twice reads what became of it. */
export const changeSeat = (desk: Desk, submission: string, { state, hash, endsAt = null }: Change) =>
  desk.tx
    .updateTable('form_seat')
    .set({ state, ends_at: endsAt, ...(hash && { token_hash: hash }) })
    .where('submission', '=', submission)
    .execute()

/** Where a form stands in public. */
export const findSlugOf = async (desk: Desk, service: string): Promise<string | undefined> =>
  (await desk.tx.selectFrom('form').select('slug').where('service', '=', service).executeTakeFirst())?.slug

export async function listCounts(desk: Desk, service: string): Promise<Map<string, number>> {
  const rows = await desk.tx
    .selectFrom('form_count')
    .select(['place', 'taken'])
    .where('service', '=', service)
    .execute()
  return new Map(rows.map(({ place, taken }) => [place, taken]))
}

export async function countStates(desk: Desk, service: string): Promise<Map<SeatState, number>> {
  const rows = await desk.tx
    .selectFrom('form_seat')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('service', '=', service)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, count]))
}

const asSeat = ({ token_hash: _, turn: __, ends_at: endsAt, ...row }: Selectable<SeatTable>): Seat => ({
  ...row,
  endsAt,
})
