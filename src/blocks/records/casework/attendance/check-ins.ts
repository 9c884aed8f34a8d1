import { Refused } from '#custody/browser/refused.ts'
import { homeDay } from '#kernel/zone.ts'
import type { Canon } from '#vault/canonical.ts'
import { readingOf } from '../../law/reading-of.ts'
import { folded } from '../../model/words/fold.ts'
import { readSaid } from '../../post/said.ts'
import type { Row } from '../../worker/holding.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { byNumber, stateOf } from './attendance.ts'
import {
  collectionIn,
  dayOfDate,
  guestsOf,
  inTurn,
  mustSeries,
  noteNow,
  numberField,
  peopleOf,
} from './tasks.ts'

type Told = (...news: number[]) => void
/** What was sealed by somebody's own telephone, opened. */
export type Arrived = { id: string; receivedAt: string; body: Canon }

/** `taken`: noted, and of no more use. `open`: nobody on the list is called so, or several: a person decides. `odd`: says nothing. */
export type CheckIns = {
  taken: string[]
  open: { id: string; said: string; receivedAt: string }[]
  odd: string[]
}

/** Notes whoever said by telephone that they are there. What belongs to another date is left for that. */
const takeCheckIns = (
  room: Workroom,
  _: Told,
  series: string,
  date: string,
  letters: Arrived[],
): Promise<CheckIns> =>
  inTurn(room, async () => {
    const paper = mustSeries(room, series)
    const day = dayOfDate(paper.body, date)
    const found: CheckIns = { taken: [], open: [], odd: [] }
    for (const { id, receivedAt, body } of letters) {
      const said = readSaid(body)
      if (!said) found.odd.push(id)
      if (!said || said.series !== series || said.date !== date) continue
      // The hour is the server's, not the writer's: nobody is noted for a day on which they were not there.
      const who = homeDay(receivedAt) === day ? whoIs(room, series, date, said.said) : null
      if (!who) found.open.push({ id, said: said.said, receivedAt })
      else {
        await noteAs(room, series, date, who)
        found.taken.push(id)
      }
    }
    return found
  })

/** Somebody has said who it was. */
const assignCheckIn = (
  room: Workroom,
  _: Told,
  series: string,
  date: string,
  record: string,
): Promise<unknown> =>
  inTurn(room, async () => {
    const row = room.holding.get(record)
    if (!row) throw new Refused({ code: 'envelope.gone' })
    await noteAs(room, series, date, row)
  })

/** Whoever is noted as there stays as they are. */
async function noteAs(room: Workroom, series: string, date: string, { id }: Row): Promise<void> {
  const state = stateOf(room.holding.entries(id), series, date)
  if (state !== 'present' && state !== 'late')
    await noteNow(room, mustSeries(room, series), date, [id], 'present')
}

/** By their number, or by a name that only one on the list has. */
function whoIs(room: Workroom, series: string, date: string, typed: string): Row | null {
  const paper = mustSeries(room, series)
  const reading = readingOf(room)
  const { rows } = peopleOf(room, paper, reading)
  const all = [...rows, ...guestsOf(room, paper, rows, date)]
  const field = numberField(collectionIn(room, paper.body.who.collection))
  const numbered = all.map((row) => ({ row, number: field && reading.value(row, field.id) }))
  const found = byNumber(numbered, typed)
  if (typeof found === 'object') return found.row
  const wanted = wordsIn(typed)
  const named = wanted ? all.filter(({ id }) => wordsIn(reading.title(id)) === wanted) : []
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Last names first or last: “Lovelace, Ada” is “Ada Lovelace”. */
const wordsIn = (text: string): string =>
  folded(text)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .sort()
    .join(' ')

/** What a page may ask about people who say by their own telephone that they are there. */
export const checkInTasks = { takeCheckIns, assignCheckIn }
