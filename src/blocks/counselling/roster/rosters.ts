import { later as after, day } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { forgetDone, later } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import { homeDay } from '#kernel/zone.ts'
import { listMembers, type Member } from '#people/organisation/members.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Held } from '../counselling.ts'
import { mustEnterAsMember, mustEnterAsMemberToChange } from '../law/declarations.ts'
import type { Office } from '../office.ts'
import { listOffices } from '../offices/offices.ts'
import { forgetSlots } from '../slots/past.ts'
import {
  addAbsenceRow,
  addDutyRow,
  forgetPast,
  listAbsenceRows,
  listDutyRows,
  removeAbsenceRow,
  removeDutyRow,
} from './duties.sql.ts'
import {
  type Absence,
  type AbsenceForm,
  type AwayForm,
  absenceForm,
  type Duty,
  type DutyForm,
  dayAfter,
  momentOf,
} from './duty.ts'

const mostDuties = 2000

/** The duty roster (Dienstplan) of a service: whom it has, when they are there, and who is away. */
export type Roster = {
  held: Held
  offices: Pick<Office, 'id' | 'name' | 'hours'>[]
  people: Member[]
  duties: Duty[]
  absences: Absence[]
}

export async function readRoster(desk: Desk, service: string): Promise<Roster> {
  const held = await mustEnterAsMember(desk, service)
  const offices = (await listOffices(desk, service)).map(({ id, name, hours }) => ({ id, name, hours }))
  const people = await listMembers(desk, { id: held.service.organisation, name: '' })
  return { held, offices, people, ...(await listDuties(desk, service)) }
}

/** Duties and absences, for an act that has let the actor in. */
export async function listDuties(desk: Desk, service: string): Promise<Pick<Roster, 'duties' | 'absences'>> {
  const offices = await listOffices(desk, service)
  const duties = await listDutyRows(
    desk,
    offices.map(({ id }) => id),
  )
  return { duties, absences: await listAbsenceRows(desk, service, homeDay(desk.now)) }
}

/** Puts somebody on duty, or takes one day out. The same again changes nothing. @throws Refusal `roster.stranger`, `roster.full` */
export async function addDuty(desk: Desk, service: string, form: DutyForm): Promise<void> {
  const { held, duties } = await hold(desk, service, form.account)
  const offices = await listOffices(desk, service)
  if (!offices.some(({ id }) => id === form.office)) throw new Refusal('missing', 'office.missing')
  if (duties.length >= mostDuties) throw new Refusal('conflict', 'roster.full')
  const { office, account, starts, ends } = form
  const when =
    form.when === 'extra' || form.when === 'off'
      ? { kind: form.when as 'extra' | 'off', weekday: null, onDay: form.day }
      : { kind: 'weekly' as const, weekday: Number(form.when), onDay: null }
  const { organisation } = held.service
  await addDutyRow(desk, { id: newId(), office, account, starts, ends, ...when }, organisation)
  await askToTidyRoster(desk)
  await tell(desk, held)
}

export async function removeDuty(desk: Desk, service: string, id: string): Promise<void> {
  const held = await mustEnterAsMemberToChange(desk, service)
  const offices = (await listOffices(desk, service)).map((office) => office.id)
  if (offices.length === 0) return
  await removeDutyRow(desk, id, offices)
  await tell(desk, held)
}

/** Somebody is away until a day; a substitute is asked by those who plan, not by the house. */
export async function addAbsence(desk: Desk, service: string, form: AbsenceForm): Promise<void> {
  const { held, absences } = await hold(desk, service, form.account, form.substitute)
  const { account, fromOn, backOn } = form
  const isThere = (one: Absence) => one.account === account && one.fromOn === fromOn && one.backOn === backOn
  if (absences.some(isThere)) return
  const absence = { id: newId(), account, fromOn, backOn, substitute: form.substitute || null }
  await addAbsenceRow(desk, absence, service, held.service.organisation)
  await tell(desk, held)
}

/** Somebody says of themselves that they are away from today on; what was said before of these days does not count any more. */
export async function beAway(desk: Desk, service: string, { backOn, substitute }: AwayForm): Promise<void> {
  const account = mustBeSomebody(desk)
  const fromOn = homeDay(desk.now)
  const form = absenceForm.safeParse({ account, fromOn, backOn, substitute: substitute ?? '' })
  if (!form.success) throw new Refusal('invalid', 'absence.form')
  await comeBack(desk, service)
  await addAbsence(desk, service, form.data)
}

/** Somebody is back, perhaps before the day. */
export async function comeBack(desk: Desk, service: string): Promise<void> {
  const account = mustBeSomebody(desk)
  const { absences } = await hold(desk, service, account)
  const today = homeDay(desk.now)
  for (const { id } of absences.filter((one) => one.account === account && one.fromOn <= today))
    await removeAbsence(desk, service, id)
}

export async function removeAbsence(desk: Desk, service: string, id: string): Promise<void> {
  const held = await mustEnterAsMemberToChange(desk, service)
  await removeAbsenceRow(desk, id, service)
  await tell(desk, held)
}

/** Single days and absences that are two months over, and yesterday's alerts, are nobody's concern any more. Asks for the next day by itself. */
export async function tidyRoster(desk: Desk): Promise<void> {
  const today = homeDay(desk.now)
  await forgetPast(desk, dayAfter(today, -60))
  await forgetSlots(desk, after(desk.now, -30 * day))
  await forgetDone(desk, ['counselling.tell', 'conversation.waits'], after(desk.now, -day))
  await askToTidyRoster(desk, dayAfter(today, 1))
}

/** Once a day, beginning with the first thing that somebody plans. */
export const askToTidyRoster = (desk: Desk, on = dayAfter(homeDay(desk.now), 1)): Promise<void> =>
  later(desk, 'counselling.tidy', {}, { key: `counselling.tidy:${on}`, at: momentOf(on, '03:30') })

async function hold(desk: Desk, service: string, ...accounts: string[]) {
  const held = await mustEnterAsMemberToChange(desk, service)
  const people = await listMembers(desk, { id: held.service.organisation, name: '' })
  const isTheirs = (account: string) => account === '' || people.some((one) => one.account === account)
  if (!accounts.every(isTheirs)) throw new Refusal('conflict', 'roster.stranger')
  return { held, ...(await listDuties(desk, service)) }
}

const tell = (desk: Desk, { service }: Held) =>
  record(desk, 'roster.changed', service.id, { organisation: service.organisation })
