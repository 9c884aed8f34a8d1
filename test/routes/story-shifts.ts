import { day, hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What Hedi has to do with shifts: a duty, an offer, what she would jump in for and what she is asked. */
export async function ofShifts(here: Here, taken: string, participant: string): Promise<Ids> {
  const { house, jam, people, now } = here
  const account = people.helper.account
  const hers = { jam, account, participant }
  const duty = await put(house, 'duty', { id: newId(), jam, name: 'Essen', requires: '{food}', made_at: now })
  await put(house, 'duty_helper', { ...hers, duty, joined_at: now })
  await put(house, 'qualification', { ...hers, kind: 'food', claimed_at: now })
  const at = (hours: number) => later(now, 60 * day + hours * hour)
  const times = { starts_at: at(8), ends_at: at(10) }
  const open = await put(house, 'shift', { ...times, id: newId(), jam, title: 'Suppe', needed: 2 })
  await put(house, 'shift_standby', { ...hers, shift: open, offered_at: now })
  await put(house, 'shift_request', { ...hers, shift: open, asked_at: now })
  await put(house, 'shift_swap', { shift: taken, jam, account, offered_at: now })
  return { duty, openShift: open, helperAccount: account ?? '', ...(await ofPlan(here, duty)) }
}

async function ofPlan({ house, jam, people, now }: Here, duty: string): Promise<Ids> {
  await put(house, 'shift_rules', { jam })
  const lengths = { lead_minutes: 30, trail_minutes: 0, piece_hours: 4 }
  const pattern = await put(house, 'shift_pattern', {
    ...{ ...lengths, id: newId(), jam, kind: 'meal', duty, needed: 2 },
  })
  const batch = await put(house, 'shift_batch', { id: newId(), jam, made_at: now })
  const outcome = JSON.stringify({ pairs: [], values: [], open: 0, floor: 0 })
  const fill = await put(house, 'shift_fill', { id: newId(), jam, asked_at: now, state: 'ready', outcome })
  const stay = await put(house, 'presence', {
    ...{ id: newId(), jam, account: people.helper.account, name: 'Hedi', came_at: now },
  })
  return { pattern, shiftBatch: batch, fill, stay }
}
