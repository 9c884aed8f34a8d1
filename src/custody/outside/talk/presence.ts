import { timeOf } from '#vault/log/entry.ts'
import type { LogState } from '#vault/log/state.ts'
import { answerChallenge, type Challenge } from '#vault/outside/challenge.ts'
import type { Receipt } from '#vault/outside/receipt.ts'
import { isRefused, Refused } from '../../browser/refused.ts'
import type { OwnConversation } from '../../conversation/conversation.ts'
import type { Purpose } from '../../dialogue/case.ts'
import type { Talking } from '../../talking/talking.ts'
import type { Wire } from '../../talking/wire.ts'
import { prove } from '../sealing.ts'
import { ask } from '../server.ts'
import { fetchOwn } from './doors.ts'

/** Somebody at their conversation: the words and what follows from them are in the memory of this worker, and nowhere else. */
export type Presence = {
  organisation: string
  founder: string
  receipt: Receipt
  token: string | null
  /** What the house's clock is ahead of this device's, in ms. */
  clock: number
  space: string
  state: LogState | null
  wire: Wire | null
  talking: Talking | null
  /** The group they look at, and as whom. */
  group: { id: string; talking: Talking | null; end: () => void } | null
  /** Resolves once it is followed: what is said sooner waits for it. */
  opened: PromiseWithResolvers<Talking>
  ticket: string | null
  /** Lets `follow` return. */
  end: () => void
}

let present: Presence | null = null

export function arrive(organisation: string, founder: string, receipt: Receipt): Presence {
  leaveHere()
  present = {
    ...{ organisation, founder, receipt, token: null, clock: 0, space: '', state: null },
    ...{ wire: null, talking: null, group: null, ticket: null, opened: nothingSaid(), end: () => {} },
  }
  return present
}

/** Nobody has to have said anything. */
function nothingSaid(): Presence['opened'] {
  const opened = Promise.withResolvers<Talking>()
  opened.promise.catch(() => {})
  return opened
}

/** @throws Refused `visit.over` */
export function mustBeHere(): Presence {
  if (!present) throw new Refused({ code: 'visit.over' })
  return present
}

/** Whether nobody has left meanwhile. */
export const isHere = (here: Presence): boolean => here === present

/** Forgets every word and key; the house is told that the visit has ended. */
export function leaveHere(): void {
  const gone = present
  present = null
  if (!gone) return
  hearNoMore(gone)
  gone.opened.reject(new Refused({ code: 'visit.over' }))
  gone.receipt.identity.seed.fill(0)
  gone.receipt.words.fill('')
  if (gone.token) endVisit(gone, gone.token)
}

/** Whoever follows it once more, or leaves, hears nothing over the line of before. */
export function hearNoMore(here: Presence): void {
  const { talking, group, wire, end } = here
  Object.assign(here, { talking: null, group: null, wire: null, end: () => {} })
  for (const one of [talking, group?.talking, wire]) one?.close()
  group?.end()
  // What is said from now on waits for the next one.
  if (talking) here.opened = nothingSaid()
  end()
}

function endVisit({ organisation }: Presence, token: string): void {
  const path = `/outside/${organisation}/visits`
  void ask(path, { method: 'DELETE', show: `Visit ${token}` }).catch(() => {})
}

/** Signs for one purpose with the words. @throws VaultFault `receipt.…` when the server would have something else signed */
export async function showReceipt({ organisation, receipt }: Presence, purpose: Purpose) {
  const path = `/outside/${organisation}/challenges`
  const { locator, identity } = receipt
  const challenge = await ask<Challenge>(path, { method: 'POST', body: { locator, purpose } })
  return answerChallenge(identity, challenge, { origin: location.origin, purpose })
}

/** The visit at the house; a new one when there is none, or when the last is over. */
export async function visitOf(here: Presence, isOver = false): Promise<string> {
  if (here.token && !isOver) return here.token
  const answer = await showReceipt(here, 'visit')
  const path = `/outside/${here.organisation}/visits`
  const { token } = await ask<{ token: string }>(path, { method: 'POST', body: { answer } })
  if (!isHere(here)) {
    endVisit(here, token)
    throw new Refused({ code: 'visit.over' })
  }
  here.token = token
  here.ticket = null
  return token
}

/** Does something with the visit, and once more with a new one when it was over. */
export async function visiting<T>(here: Presence, work: (token: string) => Promise<T>): Promise<T> {
  try {
    return await work(await visitOf(here))
  } catch (error) {
    if (!isRefused(error, 'visit.over')) throw error
    return work(await visitOf(here, true))
  }
}

/** One's own conversation as the house has it, and what time it is there. @throws Refused as `visiting` */
export const ownOf = (here: Presence): Promise<OwnConversation> =>
  visiting(here, async (token) => {
    const asked = Date.now()
    const own = await fetchOwn(here.organisation, token)
    here.clock = Date.parse(own.now) - asked || 0
    return own
  })

/** What the organisation's log says, under the fingerprint of the link. @throws VaultFault `log.…` */
export async function logOf(here: Presence, renew: boolean): Promise<LogState> {
  const { organisation, founder, space } = here
  if (!here.state || renew) here.state = (await prove({ organisation, founder, space })).state
  return here.state
}

/** The present moment by the house's clock, as far as it is known. */
export const nowAt = ({ clock }: Presence): Date => new Date(Date.now() + clock)

export const now = (): string => timeOf(new Date())
