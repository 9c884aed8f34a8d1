import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { findMyParticipant } from '../../registration/participants.ts'
import { tellOne } from '../letters/letters.ts'
import { findRules } from '../rules/rules.ts'
import type { Shift } from '../shift.ts'
import { listMyShifts, mustFindShift } from '../shifts.ts'
import { mustBeAble, signUp } from '../sign-up.ts'
import { addSwap, findSwap, listSwapRows, lockSwap, removeSwap, setTaker } from './swaps.sql.ts'

/** A shift that somebody offers. Names are told to organisers alone. */
export type Swap = {
  shift: string
  /** Whose shift it is, as the address names it. */
  giver: string
  name: string
  isMine: boolean
  taker: { name: string; isMe: boolean } | null
}

/** What is offered in a jam: to helpers without names, to organisers with them. */
export async function listSwaps(desk: Desk, jam: string): Promise<Swap[]> {
  const isOrganiser = hasRole(desk.actor, jam, 'organiser')
  if (!isOrganiser && !hasRole(desk.actor, jam, 'helper')) return []
  // Which shift is offered is every helper's to see, by whom is not.
  const rows = await asHouse(desk, () => listSwapRows(desk, jam))
  const me = desk.actor.account
  return rows.map(({ shift, account, name, taker, takerName }) => ({
    shift,
    giver: account,
    name: isOrganiser ? (name ?? '') : '',
    isMine: account === me,
    taker: taker ? { name: isOrganiser ? (takerName ?? '') : '', isMe: taker === me } : null,
  }))
}

/** Offers one's shift to others; until somebody takes it, it stays one's own. */
export async function offerSwap(desk: Desk, jam: Jam, id: string): Promise<Shift> {
  const account = mustBeSomebody(desk)
  const shift = mustFind(
    (await listMyShifts(desk, jam.id)).find((one) => one.id === id),
    'shift.missing',
  )
  if (shift.startsAt <= desk.now) throw new Refusal('conflict', 'shift.begun')
  if (await addSwap(desk, jam.id, id, account)) await record(desk, 'swap.offered', id, { jam: jam.id })
  return shift
}

/** Keeps the shift after all. */
export async function withdrawSwap(desk: Desk, jam: Jam, id: string): Promise<void> {
  if (await removeSwap(desk, id, mustBeSomebody(desk)))
    await record(desk, 'swap.withdrawn', id, { jam: jam.id })
}

/**
 * Wants a shift that somebody offers. All rules are asked now; whether it holds at once or a coordinator decides is a
 * rule of the jam.
 * @returns the shift, and whether it is the actor's now
 * @throws Refusal `swap.gone`, `swap.own`; those of signUp
 */
export async function takeSwap(desk: Desk, jam: Jam, id: string, giver: string) {
  const account = mustBeSomebody(desk)
  if (!(await findMyParticipant(desk, jam.id, 'helper'))) throw new Refusal('forbidden', 'helper.needed')
  if (giver === account) throw new Refusal('conflict', 'swap.own')
  const shift = await mustBeAble(desk, jam, id, account, { insteadOf: giver })
  const swap = await asHouse(desk, () => lockSwap(desk, id, giver))
  if (!swap || (swap.taker && swap.taker !== account)) throw new Refusal('conflict', 'swap.gone')
  const { swapsPass } = await findRules(desk, jam.id)
  if (swapsPass) await settle(desk, jam, id, giver, account)
  else if (!swap.taker) {
    await asHouse(desk, () => setTaker(desk, id, giver, account))
    await record(desk, 'swap.taken', id, { jam: jam.id })
  }
  return { shift, isMine: swapsPass }
}

/** Lets a swap hold. @throws Refusal `swap.gone`; those of signUp, when things have changed since */
export async function approveSwap(desk: Desk, jam: Jam, id: string, giver: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const taker = (await findSwap(desk, id, giver))?.taker
  if (!taker) throw new Refusal('conflict', 'swap.gone')
  await mustBeAble(desk, jam, id, taker, { insteadOf: giver })
  const swap = await lockSwap(desk, id, giver)
  if (swap?.taker !== taker) throw new Refusal('conflict', 'swap.gone')
  await settle(desk, jam, id, giver, taker)
}

/** Says no to a swap: the shift stays where it is, and is still offered. */
export async function declineSwap(desk: Desk, jam: Jam, id: string, giver: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const shift = await mustFindShift(desk, jam.id, id)
  const swap = await lockSwap(desk, id, giver)
  if (!swap?.taker) return
  await setTaker(desk, id, giver, null)
  await record(desk, 'swap.declined', id, { jam: jam.id })
  await tellOne(desk, jam, shift, swap.taker, 'swapDeclined')
}

async function settle(desk: Desk, jam: Jam, id: string, giver: string, taker: string): Promise<void> {
  const shift = await signUp(desk, jam, id, taker, { insteadOf: giver })
  await record(desk, 'swap.settled', id, { jam: jam.id })
  await tellOne(desk, jam, shift, giver, 'swapGiven')
  await tellOne(desk, jam, shift, taker, 'swapTaken')
}
