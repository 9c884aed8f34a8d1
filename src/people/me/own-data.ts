import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustBeSomebody } from '../role.ts'
import { mustHaveSteppedUp } from '../step-up.ts'
import { findAccountRow } from './me.sql.ts'
import { addressesIn, listOwnRows, listRowsOf, listTraces, listWords, type Trace } from './trail.sql.ts'

type Row = Record<string, unknown>

/** All that the house knows about one person, table by table (GDPR, article 15 and 20). */
export type OwnData = { exportedAt: string; account: Row; tables: Record<string, Row[]> }

// Keys that open something are of no use to read and of much use to steal.
const secret = /hash|secret|token|public_key|credential|challenge/

/** @throws Refusal `step-up.needed` */
export async function exportMe(desk: Desk): Promise<OwnData> {
  const account = mustBeSomebody(desk)
  mustHaveSteppedUp(desk)
  await record(desk, 'account.exported', account)
  // A past team member no longer sees the team, but has a right to what is known about them there.
  return asHouse(desk, async () => {
    const tables: Record<string, Row[]> = {}
    for (const [place, ways] of waysOf(await listTraces(desk))) {
      const rows = await listOwnRows(desk, account, place, ways)
      if (rows.length > 0) tables[place] = rows.map((row) => readable(row, account, ways))
    }
    for (const column of addressesIn(await listWords(desk))) {
      const known = tables[column.place] ?? []
      const rows = (await listRowsOf(desk, desk.actor.email, column)).map((row) => readable(row, account, []))
      const more = rows.filter(({ id }) => id === undefined || !known.some((one) => one.id === id))
      if (more.length > 0) tables[column.place] = [...known, ...more]
    }
    const own = await findAccountRow(desk, account)
    return { exportedAt: desk.now.toISOString(), account: readable(own, account, []), tables }
  })
}

type Way = { column: string; through: string | null }

function waysOf(traces: Trace[]): Map<string, Way[]> {
  const ways = new Map<string, Way[]>()
  const add = (place: string, way: Way) => ways.set(place, [...(ways.get(place) ?? []), way])
  for (const { place, column, children } of traces) {
    add(place, { column, through: null })
    for (const child of children) add(child.place, { column: child.column, through: place })
  }
  return ways
}

/** A row about oneself in full; of a row about others (a role one granted) only that one did it, and when. */
function readable(row: Row, account: string, ways: Way[]): Row {
  // A letter with a code or a link says when it was written, not what opens.
  const open = Object.entries(row).filter(
    ([key]) => !secret.test(key) && !(row.secret && (key === 'subject' || key === 'body')),
  )
  const isOwn = ways.length === 0 || ways.some((way) => way.through || isAbout(way.column, row, account))
  const kept = isOwn
    ? open
    : open.filter(([key, value]) => key === 'id' || key.endsWith('_at') || value === account)
  return Object.fromEntries(kept)
}

const isAbout = (column: string, row: Row, account: string) =>
  !column.endsWith('_by') && row[column] === account
