import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { listProgramme } from '../../programme/programme.ts'
import { addDuty, listDuties, mustFindDuty } from '../duties/duties.ts'
import { type UsualDuty, usualDuties } from '../duties/usual.ts'
import type { ShiftForm } from '../shift.ts'
import { dropShift, listShifts, planShift } from '../shifts.ts'
import {
  digestOf,
  type Made,
  type Pattern,
  type PatternForm,
  type PatternKind,
  shiftsFrom,
} from './pattern.ts'
import {
  addBatch,
  listBatchRows,
  listPatternRows,
  listShiftsOfBatch,
  removeBatch,
  removePatternRow,
  savePattern,
} from './patterns.sql.ts'

/** A shift that would be made, and whether the plan has it already. */
export type Preview = Made & { isThere: boolean }

export const listPatterns = (desk: Desk, jam: string): Promise<Pattern[]> => listPatternRows(desk, jam)
export const listBatches = (desk: Desk, jam: string) => listBatchRows(desk, jam)

/** Says who is needed around programme items of a kind; the same kind and duty again changes it. */
export async function addPattern(desk: Desk, jam: Jam, form: PatternForm): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await mustFindDuty(desk, jam.id, form.duty)
  await savePattern(desk, { ...form, id: newId(), jam: jam.id })
  await record(desk, 'pattern.changed', null, { jam: jam.id })
}

export async function removePattern(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (await removePatternRow(desk, jam.id, id)) await record(desk, 'pattern.removed', id, { jam: jam.id })
}

const usual: [PatternKind, UsualDuty, Omit<PatternForm, 'kind' | 'duty' | 'place'>][] = [
  ['arrival', 'door', { leadMinutes: 30, trailMinutes: 60, pieceHours: 4, needed: 2 }],
  ['meal', 'food', { leadMinutes: 45, trailMinutes: 30, pieceHours: 4, needed: 3 }],
  ['night', 'night', { leadMinutes: 0, trailMinutes: 0, pieceHours: 4, needed: 2 }],
  ['closing', 'tidying', { leadMinutes: 0, trailMinutes: 120, pieceHours: 4, needed: 4 }],
]

/** The usual duties, and who is needed when, as a beginning. */
export async function addUsualPatterns(desk: Desk, jam: Jam): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const duties = usualDuties(desk.lang)
  for (const [kind, name, rest] of usual)
    await addPattern(desk, jam, { kind, ...rest, duty: await addDuty(desk, jam, duties[name]), place: '' })
}

/** The shifts that follow from the programme as it is now. For organisers. */
export async function previewShifts(desk: Desk, jam: Jam): Promise<{ shifts: Preview[]; digest: string }> {
  mustBe(desk, jam.id, 'organiser')
  const [items, patterns] = [await listProgramme(desk, jam), await listPatternRows(desk, jam.id)]
  const made = shiftsFrom(jam, items, patterns, await listDuties(desk, jam.id))
  const there = new Set((await listShifts(desk, jam.id)).map(keyOf))
  return {
    shifts: made.map((shift) => ({ ...shift, isThere: there.has(keyOf(shift)) })),
    digest: digestOf(made),
  }
}

/**
 * Makes the shifts of a preview in one go, to be taken back in one go. What is in the plan already stays as it is.
 * @returns how many are new
 * @throws Refusal `batch.moved` when programme or patterns have changed since the preview
 */
export async function makeShifts(desk: Desk, jam: Jam, digest: string): Promise<number> {
  const preview = await previewShifts(desk, jam)
  if (preview.digest !== digest) throw new Refusal('conflict', 'batch.moved')
  const batch = newId()
  await addBatch(desk, batch, jam.id)
  let made = 0
  for (const { isThere: _, origin, ...shift } of preview.shifts)
    if (await planShift(desk, jam, shift, batch, origin)) made++
  if (made === 0) await removeBatch(desk, jam.id, batch)
  else await record(desk, 'shifts.made', batch, { jam: jam.id, data: { shifts: made } })
  return made
}

/** Takes back what was made in one go; whoever had taken one of them is told. @returns how many went */
export async function undoBatch(desk: Desk, jam: Jam, id: string): Promise<number> {
  mustBe(desk, jam.id, 'organiser')
  const shifts = await listShiftsOfBatch(desk, jam.id, id)
  for (const shift of shifts) await dropShift(desk, jam, shift.id)
  if (await removeBatch(desk, jam.id, id))
    await record(desk, 'shifts.unmade', id, { jam: jam.id, data: { shifts: shifts.length } })
  return shifts.length
}

const keyOf = ({ title, place, startsAt }: Pick<ShiftForm, 'title' | 'place' | 'startsAt'>) =>
  JSON.stringify([title, place, startsAt])
