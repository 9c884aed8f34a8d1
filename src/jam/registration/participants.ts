import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import { layDownRole, takeRole } from '#people/roles.ts'
import type { Jam } from '../profile/jam.ts'
import type { Skill, Skills } from '../profile/skill.ts'
import { forgetCare } from './care/cares.ts'
import { leaveAllCircles, listCircleRows } from './circles.sql.ts'
import { mustHaveSeat } from './company/companies.ts'
import type { Company } from './company/company.ts'
import { confirmByMail } from './confirmation.ts'
import {
  type Circle,
  mayRegister,
  type Participant,
  type ParticipantKind,
  type WorkMode,
} from './participant.ts'
import {
  addParticipant,
  countParticipantRows,
  findParticipantRow,
  listAddressRows,
  listParticipantRows,
  lockParticipant,
  markPresent,
  markWithdrawn,
  saveParticipant,
} from './participants.sql.ts'
import { mustHavePlace } from './places/quota.ts'
import { askAt, isPlaced, type PlacedRole } from './places/rule.ts'
import { findRule, mustLookFor } from './places/rules.ts'
import { forgetAnswers } from './questions/answers.ts'
import { listWishRows, removeWishes } from './wishes.sql.ts'

export type ProfessionalForm = {
  name: string
  mode: WorkMode
  experienced: boolean
  skills: Skills
  learns: string
  wants?: Skill[]
  named?: boolean
}

/** Whom a place goes to: the actor, or somebody who has waited or came by a file. */
export type Placed = {
  account: string
  email: string | null
  lang: Lang
  /** They have just said that they come. */
  isSure?: boolean
  /** Nobody is written to. */
  isQuiet?: boolean
}

/** Everybody who takes part (and has not withdrawn), as far as the actor may see them. */
export async function listParticipants(
  desk: Desk,
  jam: string,
  only: { kind?: ParticipantKind } = {},
): Promise<Participant[]> {
  return listParticipantRows(desk, jam, only)
}

/** Who came by a company's link, for its contact. */
export const listPeopleOf = (desk: Desk, company: Company): Promise<Participant[]> =>
  listParticipantRows(desk, company.jam, { company: company.id })

/** How many take part: a number everybody may know, of people nobody else may see. */
export const countParticipants = (desk: Desk, jam: string, kind: ParticipantKind): Promise<number> =>
  asHouse(desk, () => countParticipantRows(desk, jam, kind))

/** What I am in this jam: at most one participant per kind. */
export async function findMyParticipants(desk: Desk, jam: string): Promise<Participant[]> {
  const { account } = desk.actor
  return account ? listParticipantRows(desk, jam, { account }) : []
}

export async function findMyParticipant(
  desk: Desk,
  jam: string,
  kind: ParticipantKind,
): Promise<Participant | undefined> {
  return (await findMyParticipants(desk, jam)).find((mine) => mine.kind === kind)
}

/** @returns undefined when there is none, or none the actor may see. */
export const findParticipant = (desk: Desk, id: string): Promise<Participant | undefined> =>
  findParticipantRow(desk, id)

/** The addresses of those who take part, by account: for an export the organiser has stepped up for. */
export async function listAddresses(desk: Desk, jam: string): Promise<Map<string, string>> {
  mustBe(desk, jam, 'organiser')
  return new Map(
    (await asHouse(desk, () => listAddressRows(desk, jam))).map((row) => [row.account, row.email ?? '']),
  )
}

/** The wishes of everybody whose wishes the actor may see: needs by participant, the dearest first. */
export async function listWishes(desk: Desk, jam: string): Promise<Map<string, string[]>> {
  const wishes = new Map<string, string[]>()
  for (const { participant, need } of await listWishRows(desk, jam))
    wishes.set(participant, [...(wishes.get(participant) ?? []), need])
  return wishes
}

/** Who wants to stay together or apart, of all whom the actor may see. One person alone is no circle. */
export async function listCircles(desk: Desk, jam: string): Promise<Circle[]> {
  const circles = new Map<string, Circle>()
  for (const { id, kind, participant } of await listCircleRows(desk, jam)) {
    const circle = circles.get(id) ?? { kind, members: [] }
    circle.members.push(participant)
    circles.set(id, circle)
  }
  return [...circles.values()].filter(({ members }) => members.length > 1)
}

/**
 * Registers the actor as an IT professional, or changes what they said before.
 * @throws Refusal `registration.closed`, `places.full`, `company.full`
 */
export const registerProfessional = (desk: Desk, jam: Jam, form: ProfessionalForm, company?: Company) =>
  register(desk, jam, 'professional', form, company)

/** Registers the actor as a helper; shifts come next. */
export const registerHelper = (desk: Desk, jam: Jam, form: { name: string }) =>
  register(desk, jam, 'helper', helperFormOf(form.name))

/** What a helper says, as far as a participant has it. */
export const helperFormOf = (name: string): ProfessionalForm => ({
  name,
  mode: 'onsite',
  experienced: false,
  skills: {},
  learns: '',
})

/** Takes the actor out: wishes are gone, places are free. Once is enough. */
export async function withdraw(desk: Desk, one: Participant): Promise<void> {
  if (one.account !== desk.actor.account) mustBe(desk, one.jam, 'organiser')
  await takeOut(desk, one)
}

/**
 * Takes somebody out, and lets whoever is next know. The act that calls this has checked the right to it.
 * @returns whether they were in
 */
export async function takeOut(desk: Desk, one: Participant): Promise<boolean> {
  // These first: the wall lets nobody touch the wishes of somebody who has withdrawn.
  await removeWishes(desk, one.id)
  await leaveAllCircles(desk, one.id)
  if (!(await markWithdrawn(desk, one.id))) return false
  if (isPlaced(one.kind)) await layDownRole(desk, one.account, one.kind, one.jam)
  await record(desk, 'participant.withdrawn', one.id, { jam: one.jam, data: { kind: one.kind } })
  if (isPlaced(one.kind))
    await later(desk, 'registration.next', { jam: one.jam, role: one.kind, after: one.id })
  if ((await listParticipantRows(desk, one.jam, { account: one.account })).length === 0) {
    await forgetAnswers(desk, one.jam, one.account)
    await forgetCare(desk, one.jam, one.account)
  }
  return true
}

/** Notes that somebody is in the house now. Once is enough. */
export async function markArrived(desk: Desk, one: Participant): Promise<void> {
  if (one.account !== desk.actor.account) mustBe(desk, one.jam, 'organiser', 'mentor', 'helper')
  // A helper at the door may not change other people's rows; that somebody has come is all they may note.
  const isNew = await asHouse(desk, () => markPresent(desk, one.id))
  if (isNew) await record(desk, 'participant.arrived', one.id, { jam: one.jam })
}

/** People from their rows, for rooms that ask for them by what they know. */
export { participantRows } from './participants.sql.ts'

async function register(
  desk: Desk,
  jam: Jam,
  kind: PlacedRole,
  form: ProfessionalForm,
  company?: Company,
): Promise<Participant> {
  const account = mustBeSomebody(desk)
  const known = await lockParticipant(desk, jam.id, account, kind)
  const isChange = known !== undefined && known.withdrawn_at === null
  if (!isChange && !mayRegister(jam, kind, desk.now)) throw new Refusal('conflict', 'registration.closed')
  if (!isChange) await mustLookFor(desk, jam.id, kind)
  if (!isChange) await mustHavePlace(desk, jam.id, kind)
  const { email, lang } = desk.actor
  return settle(desk, jam, kind, form, { account, email, lang: lang ?? desk.lang }, company)
}

/**
 * Gives somebody a place, or changes what they said of it. The act that calls this holds the place.
 * @throws Refusal `company.full`
 */
export async function settle(
  desk: Desk,
  jam: Jam,
  kind: PlacedRole,
  form: ProfessionalForm,
  whom: Placed,
  company?: Company,
): Promise<Participant> {
  const known = await lockParticipant(desk, jam.id, whom.account, kind)
  const kept = known?.withdrawn_at === null ? known : undefined
  if (company && kept?.company !== company.id) await mustHaveSeat(desk, company.id)
  const one: Participant = {
    ...form,
    id: known?.id ?? newId(),
    jam: jam.id,
    account: whom.account,
    kind,
    company: company?.id ?? kept?.company ?? null,
    companyName: company?.name ?? null,
    wants: form.wants ?? [],
    named: form.named ?? false,
    registeredAt: kept?.registered_at ?? desk.now,
    withdrawnAt: null,
    arrivedAt: kept?.arrived_at ?? null,
    confirmedAt: kept?.confirmed_at ?? (await sureSince(desk, jam, kind, whom)),
    askedAt: kept?.asked_at ?? null,
    answerBy: kept?.answer_by ?? null,
  }
  if (known) await saveParticipant(desk, one)
  // Two tabs at once: the other one was a blink faster and says the same.
  else if (!(await addParticipant(desk, one))) return settle(desk, jam, kind, form, whom, company)
  if (!kept) await takeRole(desk, whom.account, kind, jam.id)
  const happened = kept ? 'participant.changed' : 'participant.registered'
  await record(desk, happened, one.id, { jam: jam.id, data: { kind } })
  if (!kept && whom.email && !whom.isQuiet)
    await confirmByMail(desk, jam, one, { email: whom.email, lang: whom.lang })
  return one
}

/** Who comes after everybody was asked need not be asked any more. */
async function sureSince(desk: Desk, jam: Jam, kind: PlacedRole, whom: Placed): Promise<Date | null> {
  if (whom.isSure) return desk.now
  if (whom.isQuiet) return null
  const asked = askAt(jam, await findRule(desk, jam.id, kind))
  return asked && desk.now >= asked ? desk.now : null
}
