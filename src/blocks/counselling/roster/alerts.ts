import { listWaiting } from '#custody/conversation/waiting.ts'
import { later as after, hour, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { later, redoJob } from '#kernel/job.ts'
import { letterKind } from '#people/letter/letter.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { samples } from '#people/letter/samples.ts'
import { listMembers } from '#people/organisation/members.ts'
import type { Office } from '../office.ts'
import { findOfficeById, findOfficeBySpace } from '../offices/offices.ts'
import { promisedBy } from '../opening.ts'
import { findAlert, forgetTold, keepAlert } from './alerts.sql.ts'
import { onDutyAt } from './duty.ts'
import { rosterWords } from './roster.text.ts'
import { askToTidyRoster, listDuties } from './rosters.ts'

/** Says that something waits, and not a word of what, for whom or where: mails are read over shoulders. */
export const waitingLetter = letterKind(
  'counselling.waiting',
  (lang) => ({ title: rosterWords(lang).mail.title, sample: { link: samples(lang).link } }),
  (lang, { link }) => {
    const { subject, body } = rosterWords(lang).mail
    return { subject, body: body(link) }
  },
  ['link'],
)

/** Many may write in the same quarter of an hour: those on duty get one mail. */
const breath = 15 * minute

/** From the admission of a first message: look after it, now and hourly as long as it waits. */
export async function askToTell(desk: Desk, office: string): Promise<void> {
  const key = keyOf(office, desk.now)
  await later(desk, 'counselling.tell', { office }, { key, at: after(desk.now, 1) })
  await redoJob(desk, key)
  // These looks say when somebody wrote; after a day nobody shall find that in them.
  await askToTidyRoster(desk)
}

/** Given back to all, or come from another office: to those on duty it is as new as a first message. */
export async function tellOfReturn(desk: Desk, space: string): Promise<void> {
  const office = await findOfficeBySpace(desk, space)
  if (!office) return
  await askToTell(desk, office.id)
  await forgetTold(desk, office.id)
}

/**
 * Tells those on duty that something waits: once for what is new, then hourly while the promise is near. Nobody else, ever; when
 * nobody is on duty it waits for those who come next.
 */
export async function tellOnDuty(desk: Desk, id: string): Promise<void> {
  const office = await findOfficeById(desk, id)
  if (!office?.space) return
  const [waiting] = await listWaiting(desk, [office.space])
  if (!waiting) return
  const next = after(desk.now, breath)
  await later(desk, 'counselling.tell', { office: id }, { key: keyOf(id, next), at: next })
  const told = await findAlert(desk, id)
  const isNew = !told || waiting.newest > told.newest
  const isPressing =
    isNear(office, waiting.oldestAt, desk.now) && (!told || after(told.toldAt, hour) <= desk.now)
  if (!isPressing && !(isNew && (!told || after(told.toldAt, breath) <= desk.now))) return
  const people = await listOnDuty(desk, office)
  if (people.length === 0) return
  await keepAlert(desk, id, office.organisation, waiting.newest)
  // Not into the room: its address would say what it is.
  const link = `${desk.house.config.address}/services/${office.service}`
  for (const person of people)
    await writeLetter(desk, waitingLetter, person, {
      ...{ key: `counselling.waiting:${id}:${person.account}:${desk.now.getTime()}`, jam: null },
      values: { link },
    })
}

/** Whether half of what was promised has passed. */
function isNear({ promise }: Office, since: Date, now: Date): boolean {
  const span = promisedBy(promise, since).getTime() - since.getTime()
  return now.getTime() - since.getTime() >= span / 2
}

async function listOnDuty(desk: Desk, office: Office) {
  const { duties, absences } = await listDuties(desk, office.service)
  const shifts = onDutyAt(duties, absences, desk.now).filter((shift) => shift.office === office.id)
  const members = await listMembers(desk, { id: office.organisation, name: '' })
  return members.filter(({ account }) => shifts.some((shift) => shift.account === account))
}

/** One look for each office in each quarter of an hour, however many ask for it. */
const keyOf = (office: string, at: Date) => `counselling.tell:${office}:${Math.floor(at.getTime() / breath)}`
