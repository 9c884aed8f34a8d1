import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Company } from '../company/company.ts'
import { mayRegister, type Participant } from '../participant.ts'
import {
  findMyParticipant,
  helperFormOf,
  type ProfessionalForm,
  registerHelper,
  registerProfessional,
} from '../participants.ts'
import { listLine } from './line.ts'
import { holdPlaces, isFreeForAll } from './quota.ts'
import { isPlaced, type LineRule, type PlacedRole, placedRoles } from './rule.ts'
import { findRule, mustLookFor } from './rules.ts'
import type { KeptForm, Waiting } from './waiting.ts'
import { addWaiting, listWaitingRows, saveKeptForm, settleWaiting } from './waitings.sql.ts'

/** What became of a registration: in, or on the waiting list. */
export type SignedUp = { kind: 'in'; participant: Participant } | { kind: 'waiting' }

/**
 * Registers the actor, or puts them at the end of the waiting list when all places are taken. Whoever is in changes
 * what they said.
 * @throws Refusal `registration.closed`, `company.full`
 */
export async function signUp(
  desk: Desk,
  jam: Jam,
  role: PlacedRole,
  form: ProfessionalForm,
  company?: Company,
): Promise<SignedUp> {
  mustBeSomebody(desk)
  if (!(await findMyParticipant(desk, jam.id, role)) && !isFreeForAll(await holdPlaces(desk, jam.id, role))) {
    await queueUp(desk, jam, role, form, company)
    return { kind: 'waiting' }
  }
  const participant =
    role === 'helper'
      ? await registerHelper(desk, jam, form)
      : await registerProfessional(desk, jam, form, company)
  return { kind: 'in', participant }
}

async function queueUp(desk: Desk, jam: Jam, role: PlacedRole, form: ProfessionalForm, company?: Company) {
  const account = mustBeSomebody(desk)
  if (!mayRegister(jam, role, desk.now)) throw new Refusal('conflict', 'registration.closed')
  await mustLookFor(desk, jam.id, role)
  const kept = keptOf(role === 'helper' ? { ...helperFormOf(form.name) } : form)
  const one: Waiting = {
    ...{ id: newId(), jam: jam.id, role, account, name: form.name, company: company?.id ?? null, form: kept },
    ...{ since: desk.now, endsAt: null, endedAt: null, outcome: null },
  }
  if (await addWaiting(desk, one)) {
    await record(desk, 'waiting.begun', one.id, { jam: jam.id, data: { role } })
    return
  }
  const known = (await listWaitingRows(desk, jam.id, { role, account }))[0]
  if (known) await saveKeptForm(desk, known.id, kept, company?.id ?? known.company)
}

const keptOf = (form: ProfessionalForm): KeptForm => ({
  name: form.name,
  mode: form.mode,
  experienced: form.experienced,
  skills: form.skills,
  learns: form.learns,
  wants: form.wants ?? [],
  named: form.named ?? false,
})

/** Where the actor stands on a waiting list: which rule holds, how many are before them. */
export type MyWaiting = { one: Waiting; rule: LineRule; place: number; of: number }

/** The waiting lists that the actor is on. */
export async function listMyWaiting(desk: Desk, jam: string): Promise<MyWaiting[]> {
  const { account } = desk.actor
  const mine = account ? await listWaitingRows(desk, jam, { account }) : []
  const found: MyWaiting[] = []
  for (const one of mine) {
    const rule = await findRule(desk, jam, one.role)
    // How many are before one is everybody's to know; who they are is not.
    const line = await asHouse(desk, () => listLine(desk, jam, one.role, rule.rule))
    const place = line.findIndex(({ id }) => id === one.id) + 1
    found.push({ one, rule: rule.rule, place, of: line.length })
  }
  return found
}

/** Everybody who waits, in the order in which places come to them. For organisers. */
export async function listAllWaiting(desk: Desk, jam: string): Promise<Map<PlacedRole, Waiting[]>> {
  mustBe(desk, jam, 'organiser')
  const all = new Map<PlacedRole, Waiting[]>()
  for (const role of placedRoles) {
    const { rule } = await findRule(desk, jam, role)
    all.set(role, await listLine(desk, jam, role, rule))
  }
  return all
}

/** Leaves the waiting list; a second time changes nothing. An offer that was open goes on to whoever is next. */
export async function leaveLine(desk: Desk, jam: Jam, role: unknown): Promise<void> {
  const account = mustBeSomebody(desk)
  if (!isPlaced(role)) return
  for (const { id } of await listWaitingRows(desk, jam.id, { role, account })) {
    if (!(await settleWaiting(desk, id, 'left'))) continue
    await record(desk, 'waiting.left', id, { jam: jam.id, data: { role } })
    await later(desk, 'registration.next', { jam: jam.id, role, after: id })
  }
}
