import { spendTime } from '#jam/gate/effort/efforts.ts'
import { agree, fillTask } from '#jam/gate/gates.ts'
import type { Need } from '#jam/needs/need.ts'
import { day, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import type { Somebody } from './sample.sql.ts'
import { deskOf } from './staff.ts'
import { readyText, spentText } from './words.ts'

/** Accepted needs have named who runs them afterwards; of those still in review one is half done. */
export async function makeReady(
  desk: Desk,
  placed: readonly Need[],
  speakers: ReadonlyMap<string, Somebody>,
): Promise<void> {
  for (const [place, need] of placed.entries()) {
    const speaker = speakers.get(need.organisation)
    if (!speaker) continue
    const at = deskOf(desk, speaker, later(desk.now, -12 * day))
    if (need.state === 'accepted') await fillAll(at, need, speaker)
    else if (place % 2 === 0) await fillTask(at, need, { person: speaker.name, payer: need.organisationName })
    if (need.state === 'accepted' && place % 5 === 0) await writeDown(at, need, place)
  }
}

async function fillAll(desk: Desk, need: Need, speaker: Somebody): Promise<void> {
  const names = { person: speaker.name, payer: need.organisationName, contact: speaker.name }
  await fillTask(desk, need, { ...readyText, ...names })
  for (const what of ['effort', 'takeover', 'tried']) await agree(desk, need, what)
}

async function writeDown(desk: Desk, need: Need, place: number): Promise<void> {
  await spendTime(desk, need, newId(), { what: spentText.before, minutes: 60 + place * 3, phase: 'before' })
  const now = later(desk.now, 12 * day)
  await spendTime({ ...desk, now }, need, newId(), { what: spentText.during, minutes: 75, phase: 'during' })
}
