import { minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant } from '../participant.ts'
import {
  findByAnswerHash,
  listUnasked,
  listUnconfirmed,
  markAsked,
  markConfirmed,
} from './confirmations.sql.ts'
import { sayAsked, sayLapsed } from './letters.ts'
import { answerBy, askAt, type PlacedRole } from './rule.ts'
import { askLater, findRule } from './rules.ts'

/** How somebody leaves a jam with all that they hold in other rooms. */
export type Leaving = (desk: Desk, jam: Jam, one: Participant) => Promise<void>

/** Asks everybody of a role whether they come. For the job; who was asked is not asked again. */
export async function askAll(desk: Desk, jam: Jam, role: PlacedRole, isNow = false): Promise<void> {
  const rule = await findRule(desk, jam.id, role)
  const at = askAt(jam, rule)
  if (!at || desk.now >= jam.startsAt) return
  // The jam has moved since: then so does the question.
  if (at > desk.now && !isNow) return askLater(desk, jam, rule)
  const until = answerBy(jam, rule, desk.now)
  for (const one of await listUnasked(desk, jam.id, role)) {
    const token = newToken()
    await markAsked(desk, one.id, tokenHash(token), until)
    await sayAsked(desk, jam, one, until, token)
  }
  await record(desk, 'confirmation.asked', jam.id, { jam: jam.id, data: { role } })
  await later(desk, 'registration.lapse', { jam: jam.id, role }, { at: until })
}

/** Asks at once, for organisers who do not want to wait for the day. */
export async function askNow(desk: Desk, jam: Jam, role: PlacedRole): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const rule = await findRule(desk, jam.id, role)
  if (rule.askDays === null) throw new Refusal('conflict', 'confirmation.off')
  // Two clicks are one question.
  const key = `registration.ask-now:${jam.id}:${role}:${Math.floor(desk.now.getTime() / minute)}`
  await later(desk, 'registration.ask', { jam: jam.id, role, now: true }, { key })
}

/** Whoever did not say yes in time makes room for the next. For the job. */
export async function lapse(desk: Desk, jam: Jam, role: PlacedRole, leave: Leaving): Promise<void> {
  if (desk.now >= jam.startsAt) return
  for (const one of await listUnconfirmed(desk, jam.id, role)) {
    await leave(desk, jam, one)
    await record(desk, 'participant.lapsed', one.id, { jam: jam.id, data: { kind: role } })
    await sayLapsed(desk, jam, one)
  }
}

/** Says on one's own page that one comes. Once is enough. */
export async function confirm(desk: Desk, one: Participant): Promise<void> {
  if (one.account !== desk.actor.account) mustBe(desk, one.jam, 'organiser')
  if (await markConfirmed(desk, one.id))
    await record(desk, 'participant.confirmed', one.id, { jam: one.jam, data: { kind: one.kind } })
}

/** Whom a link of the question asks. @throws Refusal `missing`, `gone` when the place went to somebody else */
export async function mustFindAsked(desk: Desk, jam: Jam, token: string): Promise<Participant> {
  const found = await asHouse(desk, () => findByAnswerHash(desk, tokenHash(token)))
  const one = mustFind(found?.jam === jam.id ? found : undefined)
  if (one.withdrawnAt) throw new Refusal('gone', 'place.expired')
  return one
}

/** Says yes by the link, where nobody need be signed in. */
export async function confirmBy(desk: Desk, jam: Jam, token: string): Promise<Participant> {
  return asHouse(desk, async () => {
    const one = await mustFindAsked(desk, jam, token)
    if (await markConfirmed(desk, one.id))
      await record(desk, 'participant.confirmed', one.id, { jam: jam.id, data: { kind: one.kind } })
    return one
  })
}

/** Says no by the link: the place goes on. */
export async function refuseBy(desk: Desk, jam: Jam, token: string, leave: Leaving): Promise<void> {
  await asHouse(desk, async () => leave(desk, jam, await mustFindAsked(desk, jam, token)))
}
