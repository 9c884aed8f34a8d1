import type { Jam } from '#jam/profile/jam.ts'
import { isRegistrationOpen } from '#jam/profile/jam.ts'
import type { Skills } from '#jam/profile/skill.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import { takeRole } from '#people/roles.ts'
import { listCircleRows } from './circles.sql.ts'
import type { Circle, Participant, ParticipantKind, WorkMode } from './participant.ts'
import {
  addParticipant,
  countParticipantRows,
  findParticipantRow,
  listParticipantRows,
  lockParticipant,
  markPresent,
  saveParticipant,
} from './participants.sql.ts'
import { listWishRows } from './wishes.sql.ts'

export type ProfessionalForm = {
  name: string
  mode: WorkMode
  experienced: boolean
  skills: Skills
  learns: string
}

/** Everybody who takes part (and has not withdrawn), as far as the actor may see them. */
export async function listParticipants(
  desk: Desk,
  jam: string,
  only: { kind?: ParticipantKind } = {},
): Promise<Participant[]> {
  return listParticipantRows(desk, jam, only)
}

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

/** Registers the actor as an IT professional, or changes what they said before. */
export const registerProfessional = (desk: Desk, jam: Jam, form: ProfessionalForm) =>
  register(desk, jam, 'professional', form)

/** Registers the actor as a helper; shifts come next. */
export const registerHelper = (desk: Desk, jam: Jam, form: { name: string }) =>
  register(desk, jam, 'helper', { ...form, mode: 'onsite', experienced: false, skills: {}, learns: '' })

/** Notes that somebody is in the house now. Once is enough. */
export async function markArrived(desk: Desk, one: Participant): Promise<void> {
  if (one.account !== desk.actor.account) mustBe(desk, one.jam, 'organiser', 'mentor', 'helper')
  // A helper at the door may not change other people's rows; that somebody has come is all they may note.
  const isNew = await asHouse(desk, () => markPresent(desk, one.id))
  if (isNew) await record(desk, 'participant.arrived', one.id, { jam: one.jam })
}

async function register(desk: Desk, jam: Jam, kind: ParticipantKind, form: ProfessionalForm) {
  const account = mustBeSomebody(desk)
  const known = await lockParticipant(desk, jam.id, account, kind)
  const isChange = known !== undefined && known.withdrawn_at === null
  if (!isChange && !isRegistrationOpen(jam, desk.now)) throw new Refusal('conflict', 'registration.closed')
  const one: Participant = {
    ...form,
    id: known?.id ?? newId(),
    jam: jam.id,
    account,
    kind,
    company: known?.company ?? null,
    companyName: null,
    registeredAt: isChange ? known.registered_at : desk.now,
    withdrawnAt: null,
    arrivedAt: isChange ? known.arrived_at : null,
  }
  if (known) await saveParticipant(desk, one)
  // Two tabs at once: the other one was a blink faster and says the same.
  else if (!(await addParticipant(desk, one))) return register(desk, jam, kind, form)
  if (!isChange) await takeRole(desk, account, kind === 'helper' ? 'helper' : 'professional', jam.id)
  await record(desk, isChange ? 'participant.changed' : 'participant.registered', one.id, {
    jam: jam.id,
    data: { kind },
  })
  return one
}
